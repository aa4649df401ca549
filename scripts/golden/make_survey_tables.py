"""Golden values for src/survey/tables: what DuckDB and Arrow read out of its tables, and tables that they write.

Writes src/survey/tables/golden/. Run from the repository's root: python3 scripts/golden/make_survey_tables.py
Needs pyarrow and duckdb (pip), and the repository's own packages, as the tables are written by survey-tables.ts first.
`answers.json`: columns, types, nulls and counts by pyarrow; the shares by quality and subsampling that the README shows, by
DuckDB, from all three formats. `by-*.parquet`: the same rows written by Arrow and DuckDB in the ways that they have.
"""

import json
import subprocess
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

OUT = Path("src/survey/tables/golden")
SHARES = """
SELECT quality, subsampling, count(*) AS files, round(100 * count(*) / sum(count(*)) OVER (), 2) AS percent
FROM {} WHERE kind = 'JPEG' GROUP BY quality, subsampling ORDER BY files DESC, quality, subsampling LIMIT 12
"""
TOTALS = """
SELECT count(*), count(DISTINCT path), sum(bytes)::BIGINT, max(width), count(quality), count(error), count(icc),
count(orientation), round(sum(misfit), 6), sum("trailing")::BIGINT, max(path) FROM {}
"""
# DuckDB guesses types in text, and takes 4:2:0 for a time of day.
SOURCES = {
    "parquet": f"'{OUT}/ours.parquet'",
    "csv": f"read_csv('{OUT}/ours.csv', types = {{'subsampling': 'VARCHAR'}})",
}

subprocess.run(["npx", "tsx", "scripts/golden/survey-tables.ts"], check=True)

table = pq.read_table(OUT / "ours.parquet")
schema = pq.ParquetFile(OUT / "ours.parquet").schema
sources = dict(SOURCES)
names = {"string": "VARCHAR", "int64": "BIGINT", "int32": "INTEGER", "double": "DOUBLE"}
described = ", ".join(f"'{field.name}': '{names[str(field.type)]}'" for field in table.schema)
sources["jsonl"] = f"read_json('{OUT}/ours.jsonl', columns = {{{described}}})"

answers = {
    "rows": table.num_rows,
    "rowGroups": pq.ParquetFile(OUT / "ours.parquet").num_row_groups,
    "columns": [
        [field.name, str(field.type), "nullable" if field.nullable else "required", table[field.name].null_count]
        for field in table.schema
    ],
    "duckdbTypes": [list(row[:2]) for row in duckdb.sql(f"DESCRIBE SELECT * FROM {sources['parquet']}").fetchall()],
    "shares": {name: [list(row) for row in duckdb.sql(SHARES.format(source)).fetchall()] for name, source in sources.items()},
    "totals": {name: list(duckdb.sql(TOTALS.format(source)).fetchone()) for name, source in sources.items()},
    "values": table.to_pylist(),
}
(OUT / "answers.json").write_text(json.dumps(answers, ensure_ascii=False) + "\n")

# As pandas hands numbers on where some are missing.
doubles = pa.table({f.name: table[f.name].cast(pa.float64()) if str(f.type) in ("int32", "int64") else table[f.name] for f in table.schema})
pq.write_table(table, OUT / "by-arrow.parquet", row_group_size=90)
pq.write_table(table, OUT / "by-arrow-v2-gzip.parquet", data_page_version="2.0", compression="gzip", data_page_size=2000)
pq.write_table(doubles, OUT / "by-arrow-doubles-plain.parquet", use_dictionary=False, compression="none")
shuffled = "SELECT 'label' AS label, * FROM (SELECT error, * EXCLUDE (error) FROM {})".format(sources["parquet"])
duckdb.sql(f"COPY ({shuffled}) TO '{OUT}/by-duckdb.parquet' (FORMAT parquet, ROW_GROUP_SIZE 300)")
duckdb.sql(f"COPY ({shuffled}) TO '{OUT}/by-duckdb.csv' (FORMAT csv)")
duckdb.sql(f"COPY ({shuffled}) TO '{OUT}/by-duckdb.jsonl' (FORMAT json)")
# These are refused by name.
pq.write_table(table.slice(0, 5), OUT / "refused-zstd.parquet", compression="zstd")
delta = {name: "DELTA_BINARY_PACKED" for name in ["bytes", "width"]}
pq.write_table(table.slice(0, 5), OUT / "refused-delta.parquet", use_dictionary=False, column_encoding=delta)
pq.write_table(table.slice(0, 5).select(["path", "bytes"]), OUT / "refused-two-columns.parquet")
