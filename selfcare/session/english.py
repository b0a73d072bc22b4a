"""What a session says of its own accord in English."""

from __future__ import annotations

from types import MappingProxyType

from selfcare.session.wording import Wording, table, words

ENGLISH = Wording(
    language="en",
    units={
        "s": ("second", "seconds"),
        "min": ("minute", "minutes"),
        "x": ("time", "times"),
        "steps": ("step", "steps"),
    },
    numbers=words(
        "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen "
        "Eighteen Nineteen Twenty"
    ),
    sides={"left": "Left side.", "right": "Right side."},
    turns={"left": "Left.", "right": "Right."},
    title="{title}. About {minutes}.",
    first="First: {name}.",
    following="Next: {name}.",
    again="Again: {name}.",
    easier_name="Easier: {name}.",
    easier="Easier: {what}.",
    lighter={"pressure": "less pressure", "stretch": "less pull", "effort": "less effort"},
    smaller="smaller",
    shorter={"time": "shorter", "reps": "fewer times"},
    resuming="Get ready: {name}.",
    left_out="The rest for {region} is left out today: {steps}.",
    nothing_left_out="This exercise ends here.",
    more="{number} more.",
    rest="Rest for {seconds}.",
    rest_before_set="Rest for {seconds}. Then set {set}.",
    rest_before_last="Rest for {seconds}. Then the last set.",
    next_set="Set {set}.",
    last_set="The last set.",
    then="After that: {name}.",
    each_side="{dose} each side",
    in_sets="{sets} sets of {dose}",
    feelings={
        "pressure": "Pressure {span} out of 10.",
        "stretch": "A pull of {span} out of 10.",
        "effort": "Effort {span} out of 10.",
    },
    feelings_again={"pressure": "Pressure {span}.", "stretch": "Pull {span}.", "effort": "Effort {span}."},
    need="You need {things}.",
    things=table("""
        ball = a ball
        mat = a mat
        roller = a roller
        strap = a strap
        wall = a wall
    """),
    also="and",
    postures=frozenset(words("stand sit lie kneel go come face")),
    range="{low} to {high}",
    fixed={
        "breathe in": "Breathe in.",
        "breathe out": "Breathe out.",
        "hold": "Hold.",
        "let go": "Let go.",
        "begin": "Begin.",
        "stay": "And hold.",
        "last": "Last one.",
        "half": "Half-way.",
        "ten": "Ten seconds.",
        "switch": "Switch sides.",
        "tap": "Take your time.",
        "go on": "Press Space when you are done.",
        "keys": "Space pauses. Press Escape if something hurts.",
        "sample": "This is my voice. Breathe in, and breathe out.",
        "done on the floor": "That is all. Rest a moment, then get up slowly.",
        "done sitting": "That is all. Sit a moment before you get up.",
        "done standing": "That is all. Take a calm breath before you go on.",
    },
    answers={
        "pause": "Paused.",
        "ready": "Get ready.",
        "add": "15 seconds more.",
        "not-now": "Not now.",
        "hurts": "Stopped. Let go and breathe. What is it like? One: strong but dull. Two: sharp or burning. "
        "Three: numb or dizzy.",
        "stop": "Stopped. What you have done counts.",
        "safety": "The session ends here. Please read what the screen says.",
    },
    ways={
        "stand up": "Stand up.",
        "sit down": "Sit down.",
        "get up": "Stand up slowly.",
        "get up and sit": "Stand up slowly and sit down.",
        "to the floor": "Come down to the floor.",
        "roll over": "Roll over.",
        "push up": "Push yourself up.",
        "roll and push up": "Roll onto your side and push yourself up.",
        "lie down": "Lie down slowly.",
    },
    roll_onto="Roll over onto your {side} side.",
    lying=MappingProxyType(
        {
            "side_lying": "On your {side} side, knees bent",
            "roller_side_thigh": "On your {side} side, roller under the thigh",
        }
    ),
    below={"left": "left", "right": "right"},
    regions=MappingProxyType({}),  # the ones of `anatomy`
    positions=MappingProxyType({"roller_thoracic": "Sitting on the floor, roller behind you"}),  # else as in `anatomy`
)
