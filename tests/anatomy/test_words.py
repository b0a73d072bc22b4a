"""Every word the starter library uses is in a table, and the tables agree with each other."""

from selfcare.anatomy.cautions import CAUTIONS
from selfcare.anatomy.equipment import EQUIPMENT
from selfcare.anatomy.joints import JOINT_WORDS, JOINTS, OPPOSITES, SPINE_SHARES
from selfcare.anatomy.landmarks import ALIASES, LANDMARKS, PLACES
from selfcare.anatomy.muscles import MUSCLES
from selfcare.anatomy.patches import PATCHES, Band, Blob
from selfcare.anatomy.positions import START_POSITIONS
from selfcare.anatomy.regions import BODY_MAP, CHIPS, REGIONS, places_meant
from selfcare.anatomy.techniques import FAMILY_WORDS, TECHNIQUES
from selfcare.anatomy.zones import NO_GO_ZONES


def _words(text: str) -> set[str]:
    return set(text.split())


LIBRARY_TARGETS = _words("""
abdominals adductors biceps cervical_paraspinals cervical_rotators deep_neck_flexors deltoid diaphragm erector_lumbar
erector_thoracic foot_intrinsics forearm_extensors forearm_flexors gastrocnemius glenohumeral_joint gluteus_maximus
gluteus_medius hamstrings hand_intrinsics hip_joint iliopsoas infraspinatus latissimus_dorsi levator_scapulae
lower_trapezius lumbar_joints masseter mid_trapezius multifidus obliques pectoralis_major pectoralis_minor piriformis
plantar_fascia posterior_deltoid quadratus_lumborum quadriceps rectus_femoris rhomboids scalenes sciatic_nerve_path
serratus_anterior shoulder_flexors soleus suboccipitals temporalis tensor_fasciae_latae teres_minor thenar_muscles
thoracic_joints thoracic_rotators thoracolumbar_fascia tibialis_anterior transversus_abdominis triceps upper_trapezius
vastus_lateralis
""")
LIBRARY_REGIONS = _words(
    "chest foot forearm hand head hip low_back lower_leg neck shoulder thigh upper_back whole whole_spine"
)
LIBRARY_EQUIPMENT = _words("ball cane chair mat pillow roller strap table towel wall")
LIBRARY_STARTS = _words("""
child_pose floor_sitting floor_sitting_lean half_kneeling hook_lying lunge_standing prone prone_on_elbows quadruped
roller_glute roller_prone_thigh roller_side_thigh roller_sitting_calf roller_sitting_thigh roller_thoracic side_lying
sitting_ankle_on_knee sitting_chair sitting_edge sitting_table standing standing_lean supine supine_90_90
wall_back_standing wall_facing_standing wall_side_standing
""")
LIBRARY_TAGS = _words("""
balance calf_pressure chest_wall floor_transfer foot_pressure groin_near head_below_heart hip_extension_end
hip_external_rotation_end hip_flexion_end isometric_strain kidney_area knee_flexion_end kneeling neck_flexion
neck_posterior neck_rotation neck_side_bend neural_tension popliteal_near pressure_sustained prone rolling_thoracic
sciatic_notch shoulder_external_rotation_end shoulder_horizontal_adduction_end shoulder_load shoulder_overhead
spinal_extension_end spinal_extension_mid spinal_flexion_end spinal_flexion_mid spinal_rotation_mid spinal_side_bend
standing supine_flat thoracic_extension_end tool_ball tool_cane tool_roller wrist_extension_end wrist_load
""")


def test_the_library_finds_its_words() -> None:
    assert set(MUSCLES) >= LIBRARY_TARGETS
    assert set(REGIONS) >= LIBRARY_REGIONS
    assert set(EQUIPMENT) >= LIBRARY_EQUIPMENT
    assert set(START_POSITIONS) >= LIBRARY_STARTS
    assert set(CAUTIONS) == LIBRARY_TAGS


def test_the_tables_are_whole() -> None:
    assert len(TECHNIQUES) == 11
    assert len(START_POSITIONS) == 29
    assert len(CAUTIONS) == 42
    assert len(NO_GO_ZONES) == 18


def test_every_table_is_read_only() -> None:
    tables = (TECHNIQUES, START_POSITIONS, MUSCLES, JOINTS, CAUTIONS, EQUIPMENT, REGIONS, BODY_MAP, NO_GO_ZONES)
    assert all(not hasattr(table, "__setitem__") for table in tables)


def test_tags_that_are_implied_exist() -> None:
    implied = [technique.implied_tags | technique.any_of_tags for technique in TECHNIQUES.values()]
    implied += [position.implied_tags for position in START_POSITIONS.values()]
    implied += [thing.implied_tags for thing in EQUIPMENT.values()]
    assert frozenset().union(*implied) <= set(CAUTIONS)


def test_rolling_is_content_with_roller_or_ball() -> None:
    assert TECHNIQUES["rolling"].any_of_tags == {"tool_roller", "tool_ball"}
    assert not TECHNIQUES["rolling"].implied_tags


def test_phase_verbs() -> None:
    verbs = {technique.id: technique.word for technique in TECHNIQUES.values()}
    assert verbs == {
        "rubbing": "Rub",
        "kneading": "Knead",
        "friction": "Small rubs",
        "pressure": "Press",
        "rolling": "Roll",
        "stretch": "Stretch",
        "hold_relax": "Stretch",
        "activation": "Strengthen",
        "mobility": "Move",
        "breathing": "Breathe",
        "relaxation": "Let go",
    }
    assert {technique.family for technique in TECHNIQUES.values()} == set(FAMILY_WORDS)


def test_floor_positions_need_a_way_down_to_the_floor() -> None:
    for position in START_POSITIONS.values():
        assert position.on_floor == ("floor_transfer" in position.implied_tags), position.id


def test_seconds_to_get_into_position() -> None:
    slow = {"supine_90_90", "floor_sitting_lean"}
    for position in START_POSITIONS.values():
        arranged = position.id.startswith("roller") or position.id in slow
        expected = {"standing": 10, "sitting": 10, "wall": 15, "floor": 25 if arranged else 20}[position.level]
        assert position.prep_seconds == expected, position.id


def test_every_muscle_has_its_place() -> None:
    assert set(PATCHES) == set(MUSCLES)
    for muscle in MUSCLES.values():
        assert muscle.region in REGIONS, muscle.id
        assert muscle.map_region in BODY_MAP, muscle.id


def test_patches_are_bands_in_order_or_blobs_with_size() -> None:
    for name, patch in PATCHES.items():
        for shape in patch.shapes:
            match shape:
                case Band():
                    assert shape.start < shape.end, name
                    assert 0 < shape.last - shape.first < 360, name
                case Blob():
                    assert min(shape.size) > 0, name


def test_body_map_leads_to_regions_and_chips() -> None:
    for place in BODY_MAP.values():
        assert place.region in REGIONS, place.id
        assert place.chip in CHIPS, place.id
    assert {place.id for place in BODY_MAP.values() if not place.massage} == {"neck_front", "knee_back"}


def test_who_means_the_lower_back_does_not_mean_the_belly() -> None:
    assert places_meant("lower_back") == places_meant("low_back") == ("low_back", "sacrum")
    assert places_meant("neck") == ("neck_back", "upper_trapezius")
    assert all(places_meant(chip) for chip in CHIPS)
    assert places_meant("left_wing") == ()


def test_zones_speak_of_known_words() -> None:
    for zone in NO_GO_ZONES.values():
        assert zone.barred <= set(TECHNIQUES), zone.id
        assert zone.regions <= set(BODY_MAP), zone.id


def test_landmarks_lie_over_known_muscles() -> None:
    assert {landmark.muscle for landmark in LANDMARKS.values()} - {None} <= set(MUSCLES)
    assert set(ALIASES.values()) <= set(MUSCLES)
    assert len(PLACES) == len(set(PLACES))


def test_ranges_warn_before_they_clamp() -> None:
    for joint in JOINTS.values():
        for motion in joint.motions.values():
            assert 0 < motion.warn <= motion.clamp, (joint.id, motion.id)


def test_joint_words_name_both_sides() -> None:
    assert JOINT_WORDS["hips"] is JOINT_WORDS["working_hip"] is JOINTS["hip"]
    assert JOINT_WORDS["feet"] is JOINTS["foot"]
    assert "hip" not in JOINT_WORDS
    assert JOINT_WORDS["lumbar"] is JOINTS["lumbar"]


def test_opposites_are_motions() -> None:
    motions = {motion for joint in JOINTS.values() for motion in joint.motions}
    assert {word for pair in OPPOSITES for word in pair} <= motions


def test_spine_shares_add_up() -> None:
    for shares in SPINE_SHARES.values():
        for parts in shares.values():
            assert abs(sum(parts.values()) - 1) < 1e-9
