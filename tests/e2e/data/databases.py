"""Writes a database of SQLite: {"script": [[sql, rows], …], "settings": […]} on standard input, bytes on standard output."""
import json
import os
import sqlite3
import sys
import tempfile

made = json.load(sys.stdin)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "made.db")
    database = sqlite3.connect(path, isolation_level=None)
    for setting in made["settings"]:
        database.execute(setting)
    for sql, rows in made["script"]:
        if rows:
            database.execute("BEGIN")
            database.executemany(sql, rows)
            database.execute("COMMIT")
        else:
            database.execute(sql)
    database.close()
    with open(path, "rb") as file:
        sys.stdout.buffer.write(file.read())
