"""The themes: the only place where colours are said.

What a colour means is never said by colour alone: sides and states are words and shapes too.
"""

from textual.theme import Theme

SCROLLBAR = """
    {} {{
        scrollbar-size-vertical: 1; scrollbar-color: $faint 40%; scrollbar-color-hover: $faint;
        scrollbar-color-active: $faint; scrollbar-background: $surface 0%;
        scrollbar-background-hover: $surface 0%; scrollbar-background-active: $surface 0%;
    }}
"""
"""A thin bar without a ground of its own, to be formatted with the selector of what scrolls."""

DARK = Theme(
    name="forge-dark",
    primary="#ff9f45",
    secondary="#7aa2c8",
    accent="#ff9f45",
    foreground="#e8eaed",
    background="#101214",
    surface="#181b1f",
    panel="#22272d",
    success="#7bd88f",
    warning="#ffd166",
    error="#ff6b6b",
    dark=True,
    variables={
        "left": "#5ec4ff",
        "right": "#ffb347",
        "work": "#7bd88f",
        "rest": "#8fb8de",
        "prepare": "#ffd166",
        "faint": "#8a929b",
    },
)

LIGHT = Theme(
    name="forge-light",
    primary="#a34a00",
    secondary="#2f5f8a",
    accent="#a34a00",
    foreground="#15181b",
    background="#fbfaf7",
    surface="#f1efe9",
    panel="#e4e1d9",
    success="#1f7a35",
    warning="#8a6100",
    error="#b3261e",
    dark=False,
    variables={
        "left": "#005ea8",
        "right": "#a34a00",
        "work": "#1f7a35",
        "rest": "#2f5f8a",
        "prepare": "#8a6100",
        "faint": "#5c636a",
    },
)

CONTRAST = Theme(
    name="forge-contrast",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    success="#00ff00",
    warning="#ffff00",
    error="#ff8080",
    dark=True,
    variables={
        "left": "#00ffff",
        "right": "#ffff00",
        "work": "#00ff00",
        "rest": "#ffffff",
        "prepare": "#ffff00",
        "faint": "#d0d0d0",
    },
)

# Blue and orange of Okabe and Ito (2008), which people of every colour vision tell apart.
COLOUR_BLIND = Theme(
    name="forge-colour-blind",
    primary="#e69f00",
    secondary="#56b4e9",
    accent="#e69f00",
    foreground="#f0f0f0",
    background="#101214",
    surface="#181b1f",
    panel="#22272d",
    success="#56b4e9",
    warning="#f0e442",
    error="#d55e00",
    dark=True,
    variables={
        "left": "#56b4e9",
        "right": "#e69f00",
        "work": "#f0f0f0",
        "rest": "#56b4e9",
        "prepare": "#f0e442",
        "faint": "#9aa2aa",
    },
)

THEMES = (DARK, LIGHT, CONTRAST, COLOUR_BLIND)
