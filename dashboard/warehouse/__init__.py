"""Snapshots and queries: the only floor that speaks to DuckDB."""

from dashboard.warehouse.audit import AuditLog, AuditState, audit_rows
from dashboard.warehouse.audited_acts import note_refusal
from dashboard.warehouse.building import NO_REMOVALS
from dashboard.warehouse.dictionary import WRITTEN_BY_IMPORTS, Column, Table, fillable, tables
from dashboard.warehouse.disclosure import HIDDEN, LEFT_OUT, REDUCED
from dashboard.warehouse.header import Field, Header
from dashboard.warehouse.kept_files import KeptFiles
from dashboard.warehouse.ledger import Effect
from dashboard.warehouse.outcome import ImportRefused, Outcome, SnapshotDamaged
from dashboard.warehouse.own_words import words_to_be_read_safely
from dashboard.warehouse.plausible import what_it_may_be
from dashboard.warehouse.purging import PurgePlan
from dashboard.warehouse.query import ROOMS, Query, queries, query
from dashboard.warehouse.records import Record
from dashboard.warehouse.snapshot import Snapshot
from dashboard.warehouse.staging import PROBLEM, IncomingTable
from dashboard.warehouse.store import Store
from dashboard.warehouse.viewer import Mode, Viewer

__all__ = [
    "HIDDEN",
    "LEFT_OUT",
    "NO_REMOVALS",
    "PROBLEM",
    "REDUCED",
    "ROOMS",
    "WRITTEN_BY_IMPORTS",
    "AuditLog",
    "AuditState",
    "Column",
    "Effect",
    "Field",
    "Header",
    "ImportRefused",
    "IncomingTable",
    "KeptFiles",
    "Mode",
    "Outcome",
    "PurgePlan",
    "Query",
    "Record",
    "Snapshot",
    "SnapshotDamaged",
    "Store",
    "Table",
    "Viewer",
    "audit_rows",
    "fillable",
    "note_refusal",
    "queries",
    "query",
    "tables",
    "what_it_may_be",
    "words_to_be_read_safely",
]
