"""The commands of `accord`, each with what it does; `api/cli.py` names them all."""
