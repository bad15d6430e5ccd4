"""`python -m conflictcli` → the `conflict` command."""

from conflictcli.cli import main

main()
