"""Seamly's measures of groups L to Q: arm, leg, crotch and rise, tailoring, special ones, darts."""

from __future__ import annotations

from boutique.domain.kernel.errors import N_

NAMES: dict[str, dict[str, str]] = {
    "L": {
        "arm_shoulder_tip_to_wrist_bent": N_("Arm length, arm bent"),
        "arm_shoulder_tip_to_elbow_bent": N_("Shoulder to elbow, arm bent"),
        "arm_elbow_to_wrist_bent": N_("Elbow to wrist, arm bent"),
        "arm_elbow_circ_bent": N_("Elbow girth, arm bent"),
        "arm_shoulder_tip_to_wrist": N_("Arm length"),
        "arm_shoulder_tip_to_elbow": N_("Shoulder to elbow"),
        "arm_elbow_to_wrist": N_("Elbow to wrist"),
        "arm_armpit_to_wrist": N_("Inside arm length"),
        "arm_armpit_to_elbow": N_("Armpit to elbow, inside"),
        "arm_elbow_to_wrist_inside": N_("Elbow to wrist, inside"),
        "arm_upper_circ": N_("Upper arm girth"),
        "arm_above_elbow_circ": N_("Arm girth above the elbow"),
        "arm_elbow_circ": N_("Elbow girth"),
        "arm_lower_circ": N_("Forearm girth"),
        "arm_wrist_circ": N_("Wrist girth"),
        "arm_shoulder_tip_to_armfold_line": N_("Shoulder tip to arm fold line"),
        "arm_neck_side_to_wrist": N_("Side neck to wrist"),
        "arm_neck_side_to_finger_tip": N_("Side neck to finger tip"),
        "armscye_circ": N_("Armscye girth"),
        "armscye_length": N_("Armscye length"),
        "armscye_width": N_("Armscye width"),
        "arm_neck_side_to_outer_elbow": N_("Side neck to outer elbow"),
    },
    "M": {
        "leg_crotch_to_floor": N_("Inside leg length"),
        "leg_waist_side_to_floor": N_("Outside leg length"),
        "leg_thigh_upper_circ": N_("Thigh girth"),
        "leg_thigh_mid_circ": N_("Mid-thigh girth"),
        "leg_knee_circ": N_("Knee girth"),
        "leg_knee_small_circ": N_("Girth below the knee"),
        "leg_calf_circ": N_("Calf girth"),
        "leg_ankle_high_circ": N_("Girth above the ankle"),
        "leg_ankle_circ": N_("Ankle girth"),
        "leg_knee_circ_bent": N_("Knee girth, leg bent"),
        "leg_ankle_diag_circ": N_("Ankle girth over the heel"),
        "leg_crotch_to_ankle": N_("Inside leg to the ankle"),
        "leg_waist_side_to_ankle": N_("Outside leg to the ankle"),
        "leg_waist_side_to_knee": N_("Waist to knee, side"),
    },
    "N": {
        "crotch_length": N_("Crotch length"),
        "crotch_length_b": N_("Crotch length, back"),
        "crotch_length_f": N_("Crotch length, front"),
        "rise_length_side_sitting": N_("Rise, sitting"),
        "rise_length_diag": N_("Rise, diagonal"),
        "rise_length_b": N_("Rise, back"),
        "rise_length_f": N_("Rise, front"),
        "rise_length_side": N_("Rise, side"),
    },
    "O": {
        "neck_back_to_waist_front": N_("Cervical to front waist"),
        "waist_to_waist_halter": N_("Waist to waist round the neck"),
        "waist_natural_circ": N_("Natural waist girth"),
        "waist_natural_arc_f": N_("Natural waist, front arc"),
        "waist_natural_arc_b": N_("Natural waist, back arc"),
        "waist_to_natural_waist_f": N_("Waist to natural waist, front"),
        "waist_to_natural_waist_b": N_("Waist to natural waist, back"),
        "arm_neck_back_to_elbow_bent": N_("Cervical to elbow, arm bent"),
        "arm_neck_back_to_wrist_bent": N_("Cervical to wrist, arm bent"),
        "arm_neck_side_to_elbow_bent": N_("Side neck to elbow, arm bent"),
        "arm_neck_side_to_wrist_bent": N_("Side neck to wrist, arm bent"),
        "arm_across_back_center_to_elbow_bent": N_("Middle of the back to elbow, arm bent"),
        "arm_across_back_center_to_wrist_bent": N_("Middle of the back to wrist, arm bent"),
        "arm_armscye_back_center_to_wrist_bent": N_("Middle of the back armscye to wrist, arm bent"),
    },
    "P": {
        "neck_back_to_bust_front": N_("Cervical to front bust"),
        "neck_back_to_armfold_front": N_("Cervical to front arm fold"),
        "neck_back_to_armfold_front_to_waist_side": N_("Cervical over the front arm fold to side waist"),
        "highbust_back_over_shoulder_to_armfold_front": N_(
            "Back above the bust line over the shoulder to front arm fold"
        ),
        "highbust_back_over_shoulder_to_waist_front": N_(
            "Back above the bust line over the shoulder to front waist"
        ),
        "neck_back_to_armfold_front_to_neck_back": N_(
            "Cervical round the front arm fold back to the cervical"
        ),
        "across_back_center_to_armfold_front_to_across_back_center": N_(
            "Middle of the back round the front arm fold and back"
        ),
        "neck_back_to_armfold_front_to_highbust_back": N_(
            "Cervical round the front arm fold to the back above the bust line"
        ),
        "armfold_to_armfold_bust": N_("Arm fold to arm fold over the bust"),
        "armfold_to_bust_front": N_("Arm fold to front bust"),
        "highbust_b_over_shoulder_to_highbust_f": N_("Above the bust line, back over the shoulder to front"),
        "armscye_arc": N_("Armscye arc"),
    },
    "Q": {
        "dart_width_shoulder": N_("Shoulder dart width"),
        "dart_width_bust": N_("Bust dart width"),
        "dart_width_waist": N_("Waist dart width"),
    },
}
"""Group letter to its measures, name in a file to the words on screen, in the published order of codes."""
