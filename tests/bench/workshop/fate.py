"""What chance does to a garment: hours, trouble, rework, cloth, answers and fittings."""

from __future__ import annotations

import numpy as np

from tests.bench.workshop.chance import Of, around, lot
from tests.bench.workshop.clients import agrees
from tests.bench.workshop.piece import Piece
from tests.bench.workshop.routes import ROUTE
from tests.bench.workshop.shop import Shop, Worker

TROUBLE_SHAPE, TROUBLE_SCALE = 1.4, 0.9
MEAN_TROUBLE = TROUBLE_SCALE * 0.9114
"""Mean of that Weibull: scale times Gamma(1 + 1 / 1.4)."""


def size(shop: Shop, seed: int, item: int) -> float:
    """Return how much work this garment is beside a middle one, in all its stages."""
    return around(lot(seed, Of.SIZE, item), shop.differ)


def content(shop: Shop, seed: int, piece: Piece, worker: Worker, day: int, turn: int = 0) -> float:
    """Return the hours of undisturbed work this worker needs for the present stage."""
    kind, pos = piece.item.kind, piece.pos
    chance = lot(seed, Of.WORK, piece.item.id, pos, turn)
    luck = around(chance, shop.shape)
    if chance.random() < shop.trouble:
        luck += TROUBLE_SCALE * float(chance.weibull(TROUBLE_SHAPE))
    luck /= 1.0 + shop.trouble * MEAN_TROUBLE
    usual = ROUTE[kind][pos][1] * shop.factor[kind, pos] * worker.slowness(kind, day)
    piece.size = piece.size or size(shop, seed, piece.item.id)
    return usual * piece.size * luck * piece.more


def cloth(shop: Shop, seed: int, item: int, day: int, turn: int = 0) -> tuple[int, int]:
    """Return the day the cloth is announced for and the day it comes; (-1, -1) if it lies on the shelf."""
    chance = lot(seed, Of.CLOTH, item)
    if chance.random() >= shop.habits.ordered_cloth:
        return -1, -1
    mill = shop.mills[int(chance.integers(len(shop.mills)))]
    announced = day + 2 + int(mill.days * around(chance, 6.0))
    again = lot(seed, Of.CLOTH, item, turn) if turn else chance
    late = again.weibull(0.9) * mill.late if again.random() > mill.punctual else -int(again.integers(0, 3))
    return announced, max(announced + int(np.ceil(late)), day + 1)


def answer(shop: Shop, seed: int, piece: Piece, day: int, turn: int = 0) -> int:
    """Return the day on which the client answers what the present stage cannot begin without, -1 nothing."""
    chance = lot(seed, Of.ANSWER, piece.item.id, piece.pos, turn)
    if chance.random() >= shop.habits.answers / 2.0 and not turn:
        return -1
    return day + 1 + int(shop.habits.answer_days * around(chance, 1.2))


def fitting_day(shop: Shop, seed: int, piece: Piece, day: int) -> int:
    """Return the day agreed with the client for the fitting that stands before him."""
    chance = lot(seed, Of.VISIT, piece.item.id, piece.pos, piece.visits)
    wait = shop.habits.fitting_wait * around(chance, shop.habits.fitting_shape)
    hurry = max(0.0, float(piece.due - day)) if piece.due - day < wait else wait
    return agrees(piece.client, day + 1 + int(min(wait, hurry)))


def comes(shop: Shop, seed: int, piece: Piece) -> tuple[str, float]:
    """Return whether the client `came`, `missed` or `moved` the fitting, and the hour of it."""
    chance = lot(seed, Of.VISIT, piece.item.id, piece.pos, piece.visits, 1)
    share, hour = float(chance.random()), float(chance.uniform(0.0, 7.5))
    if share < shop.habits.misses:
        return "missed", hour
    return ("moved" if share < shop.habits.misses + shop.habits.moves else "came"), hour


def rework(shop: Shop, seed: int, piece: Piece) -> float:
    """Return what the fitting makes of the next stage: mostly 1, else more."""
    chance = lot(seed, Of.REWORK, piece.item.id, piece.pos)
    last = piece.stage == "proba_finala"
    if chance.random() >= (shop.habits.rework_last if last else shop.habits.rework):
        return 1.0
    return 1.0 + float(chance.gamma(2.0)) * (0.6 if last else 0.2)


def ill_days(seed: int, worker: int, day: int, rate: float, turn: int = 0) -> int:
    """Return for how many days a worker who is well falls ill on a day, mostly 0."""
    chance = lot(seed, Of.SICK, worker, day, turn)
    if chance.random() >= rate and not turn:
        return 0
    kind = chance.random()
    if kind < 0.7:
        return int(chance.geometric(0.5))
    return 2 + int(chance.weibull(1.5) * 6.0) if kind < 0.95 else 14 + int(chance.exponential(12.0))
