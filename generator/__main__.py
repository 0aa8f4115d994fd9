"""Let `python -m generator` run the command line."""

from generator.cli import main

if __name__ == '__main__':
    main()
