"""What will be late, why, whom a nearer day pushes, and by when each stage must begin."""

from __future__ import annotations

from dataclasses import replace

from boutique.domain.promises.forecasting import again, forecast
from boutique.domain.promises.late_rule import settled
from boutique.domain.promises.pushes import what_if
from boutique.domain.promises.risk import CauseKind, Tried, cause_of, late_risk, without
from boutique.domain.promises.shop import Progress, Shop
from boutique.domain.promises.starts import latest_starts

from .shops import TODAY, belief, fresh, item, shop

SEED = 11


def _ill() -> Shop:
    state = shop(item(0, kind="rochie", target=TODAY + 7, promise=TODAY + 8, pos=3), tailors=1)
    return replace(state, tailors=(replace(state.tailors[0], sick_since=TODAY - 1),))


def test_what_will_be_late_is_named_most_likely_first() -> None:
    tight = [item(n, kind="sacou", target=TODAY + 2, promise=TODAY + 3 + 10 * n) for n in range(4)]
    found = late_risk(forecast(shop(*tight, tailors=1), belief(1), SEED), explained=False)

    assert found[0].item == 0
    assert [each.p_late for each in found] == sorted((each.p_late for each in found), reverse=True)
    assert found[0].days > 0


def test_what_has_time_is_not_on_the_list() -> None:
    assert late_risk(forecast(shop(item(0, promise=TODAY + 100)), belief(), SEED)) == ()


def test_a_cause_named_is_one_without_which_it_would_be_in_time() -> None:
    known = forecast(_ill(), belief(1), SEED)
    (late,) = late_risk(known)

    assert late.cause is not None
    assert late.cause.kind is CauseKind.ILLNESS
    assert late.cause.p_without < 0.3 <= late.p_late


def test_cloth_that_does_not_come_is_named_as_the_cause() -> None:
    waiting = item(
        0,
        kind="pantalon",
        progress=Progress.CLOTH,
        cloth_due=TODAY + 12,
        target=TODAY + 13,
        promise=TODAY + 14,
    )
    (late,) = late_risk(forecast(shop(waiting), belief(), SEED), least=0.5)

    assert late.cause is not None
    assert late.cause.kind is CauseKind.CLOTH


def test_no_cause_is_named_if_none_alone_would_mend_it() -> None:
    hopeless = item(0, kind="costum", target=TODAY + 1, promise=TODAY + 1)
    late = late_risk(forecast(shop(hopeless, item(1)), belief(), SEED))

    assert [each.cause for each in late if each.item == 0] == [None]


def test_at_most_six_shops_are_tried_for_a_cause() -> None:
    state = shop(*(item(number) for number in range(20)))

    assert len(list(without(state, state.items[-1]))) == 6


def test_a_nearer_day_pushes_those_in_front_and_says_whom_to_ring() -> None:
    others = [item(n, kind="rochie", target=TODAY + 8 + n, promise=TODAY + 10 + n) for n in range(3)]
    pushed = what_if(forecast(shop(*others, tailors=1), belief(1), SEED), fresh("costum"), TODAY + 2)

    assert pushed
    assert all(each.p_after - each.p_before >= 0.1 and each.days > 0 for each in pushed)
    assert {each.item for each in pushed} <= {0, 1, 2}


def test_a_day_that_is_the_items_own_pushes_nobody() -> None:
    state = shop(*(item(number) for number in range(5)))

    assert what_if(forecast(state, belief(), SEED), state.items[2], state.items[2].target) == ()


def test_only_what_is_due_after_the_wanted_day_can_be_pushed() -> None:
    state = shop(*(item(number) for number in range(6)))
    pushed = what_if(forecast(state, belief(), SEED), fresh("costum"), state.items[3].target)

    assert not {each.item for each in pushed} & {0, 1, 2}


def test_latest_starts_rise_from_stage_to_stage_and_end_before_the_promise() -> None:
    known = forecast(shop(item(0, kind="sacou", promise=TODAY + 60)), belief(), SEED)
    starts = latest_starts(known, 0)
    days = [each.day for each in starts]

    assert [each.stage for each in starts] == [span.stage.name for span in known.spans[0]]
    assert days == sorted(days)
    assert days[-1] <= TODAY + 60
    assert all(each.day <= each.even_day for each in starts)
    assert all(known.shop.calendar.working[each.day] for each in starts)


def test_a_latest_start_that_has_passed_is_told() -> None:
    known = forecast(shop(item(0, kind="costum", promise=TODAY + 3)), belief(), SEED)
    first = latest_starts(known, 0)[0]

    assert first.passed(TODAY)
    assert first.slack < 0


def test_the_same_random_numbers_serve_the_shop_with_one_thing_changed() -> None:
    state = shop(*(item(number) for number in range(4)))
    known = forecast(state, belief(), SEED)

    assert again(known, state).completion[3].tolist() == known.completion[3].tolist()


def test_one_evenings_luck_does_not_ring_a_client() -> None:
    assert settled(0.7, 0.3) == 0.5
    assert settled(0.7, None) == 0.7


def test_what_was_played_for_one_item_serves_the_next_and_names_the_same_cause() -> None:
    state = shop(*(item(n) for n in range(8)), tailors=1)
    ill = replace(state, tailors=(replace(state.tailors[0], sick_since=TODAY - 2),))
    known = forecast(ill, belief(1), SEED)
    late = [each.item for each in late_risk(known, explained=False)]
    tried: Tried = {}
    assert [cause_of(known, each, tried=tried) for each in late] == [cause_of(known, each) for each in late]
    assert len(late) > 1
    assert len(tried) < sum(len(list(without(known.shop, known.items[each]))) for each in late)
