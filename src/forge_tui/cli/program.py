"""The command line: a command's module is imported only when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

from forge_tui import __version__
from forge_tui.cli.say import complain, say
from forge_tui.errors import ForgeError
from forge_tui.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

FOUND_WRONG, USAGE, INTERRUPTED = 1, 2, 130

COMMANDS = {
    "play": ("forge_tui.cli.play:play", "Follow a workout or an exercise."),
    "transcript": ("forge_tui.cli.transcript:transcript", "Print every event of it beforehand."),
    "render": ("forge_tui.cli.render:render", "Write all its sound into a WAV file."),
    "list": ("forge_tui.cli.catalogue:list_", "List exercises or workouts."),
    "show": ("forge_tui.cli.catalogue:show", "Show an exercise or a workout."),
    "check": ("forge_tui.cli.check:check", "Find the mistakes in files."),
    "import": ("forge_tui.cli.importing:import_", "Make exercises of how-to pages."),
    "figure": ("forge_tui.cli.figure:figure", "Show the figure of an exercise."),
    "schema": ("forge_tui.cli.schema:schema", "Print the JSON Schema of the files."),
    "today": ("forge_tui.cli.today:today", "Say what is due by your plans."),
    "history": ("forge_tui.cli.history:history", "Show what was done."),
    "stats": ("forge_tui.cli.stats:stats", "Show figures of what was done."),
    "doctor": ("forge_tui.cli.doctor:doctor", "Say what works here, and mend what does not."),
}
"""Where each command is, and what the help page says of it."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        if cmd_name not in COMMANDS:
            ctx.fail(f'there is no command "{cmd_name}"{did_you_mean(cmd_name, COMMANDS)}')
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


def _version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's
    if asked and not ctx.resilient_parsing:
        say(f"forge-tui {__version__}")
        ctx.exit()


@click.group(cls=_Commands, invoke_without_command=True)
@click.option("--version", is_flag=True, is_eager=True, callback=_version, expose_value=False,
              help="Print the version.")  # fmt: skip
@click.pass_context
def program(ctx: click.Context) -> None:
    """Coach a person through a workout: forge-tui play NAME."""
    if ctx.invoked_subcommand is not None:
        return
    from forge_tui.cli.catalogue import welcome  # noqa: PLC0415

    welcome()


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code; a person's mistake is told in a sentence."""
    try:
        code = program.main(arguments, "forge-tui", standalone_mode=False)
    except click.ClickException as error:
        complain(error.format_message())
        return USAGE
    except ForgeError as error:
        complain(str(error))
        return _code(error)
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def _code(error: ForgeError) -> int:
    from forge_tui.toml.problem import BadFilesError  # noqa: PLC0415

    return FOUND_WRONG if isinstance(error, BadFilesError) else USAGE
