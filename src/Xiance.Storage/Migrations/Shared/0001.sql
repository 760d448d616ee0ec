-- the house: who exists, who may what, which text rules, what was reported, what was decided
-- keys of large tables lead with region_id; ids are our own; money is fen; legal dates are yyyy-MM-dd; instants are UTC milliseconds
create table workspace (name text primary key, value text not null);
create table identity (name text primary key, next bigint not null);

create table region (region_id bigint primary key);
create table region_fact (
  region_id bigint not null, valid_from text not null, valid_to text not null, code text not null, name text not null,
  kind text not null, parent_id bigint, sort_key text not null, primary key (region_id, valid_from));
create index region_fact_code on region_fact (code);
create index region_fact_name on region_fact (name);
create table region_within (region_id bigint not null, ancestor_id bigint not null, primary key (region_id, ancestor_id));
create table region_succession (old_id bigint not null, new_id bigint not null, on_day text not null, share_millionths bigint not null, primary key (old_id, new_id, on_day));

create table unit (unit_id bigint primary key, region_id bigint not null, name text not null, valid_from text not null, valid_to text not null, successor_id bigint);
create table unit_alias (unit_id bigint not null, alias text not null, primary key (unit_id, alias));

create table account (
  account_id bigint primary key, name text not null unique, password_hash text not null, stamp text not null,
  closed bigint not null, failures bigint not null, locked_until bigint not null, created_at bigint not null);
create table account_grant (
  grant_id bigint primary key, account_id bigint not null, role text not null, region_id bigint not null, unit_id bigint,
  valid_from text not null, valid_to text not null);
create index account_grant_account on account_grant (account_id);
create table audit_entry (
  number bigint primary key, at_ms bigint not null, actor text not null, action text not null, subject text not null, detail text not null,
  algorithm text not null, previous_hash text not null, hash text not null);

create table pack (
  pack_id text not null, hash text not null, version text not null, title text not null, synthetic bigint not null, jurisdiction_id bigint not null,
  effective_from text not null, loaded_at bigint not null, is_current bigint not null, primary key (pack_id, hash));
create table pack_file (pack_id text not null, hash text not null, name text not null, content text not null, primary key (pack_id, hash, name));
create table region_class (
  region_id bigint not null, pack_id text not null, classification text not null, class text not null, valid_from text not null, valid_to text not null,
  clause text, assumption text, primary key (region_id, pack_id, classification, class, valid_from));
create table region_member (region_id bigint not null, pack_id text not null, position bigint not null, primary key (region_id, pack_id));
create table region_list_member (
  region_id bigint not null, pack_id text not null, list_position bigint not null, list_name text not null, group_name text not null, clause text not null,
  member_position bigint not null, printed_name text not null, is_open bigint not null, stated_count bigint, primary key (region_id, pack_id, list_position));

create table indicator (
  indicator_id bigint primary key, jurisdiction_id bigint not null, pack_id text not null, code text not null, name text not null, unit text not null,
  decimals bigint not null, source_unit_id bigint, position bigint not null, is_computed bigint not null, unique (pack_id, code));
create table observation (
  region_id bigint not null, observation_id bigint not null, indicator_id bigint not null, period text not null, period_last text not null,
  scaled bigint not null, printed_text text not null, printed_unit text not null, status text not null, vintage text not null,
  received_at bigint not null, received_from text not null, source text not null, note text not null, synthetic bigint not null,
  replaces bigint, visibility bigint not null, primary key (region_id, observation_id));
create index observation_cell on observation (region_id, indicator_id, period, observation_id);
create index observation_period on observation (indicator_id, period);
create table fact_statement (
  region_id bigint not null, statement_id bigint not null, pack_id text not null, period text not null, fact text not null, value text not null,
  body text not null, number text not null, received_at bigint not null, received_from text not null, synthetic bigint not null,
  visibility bigint not null, primary key (region_id, statement_id));

create table evidence (hash text primary key, content {bytes} not null, media_type text not null, length bigint not null);
create table document (
  document_id bigint primary key, region_id bigint not null, title text not null, number text not null, issuer text not null, file_name text not null,
  evidence_hash text not null, position bigint not null, extract text not null, synthetic bigint not null, visibility bigint not null,
  uploaded_at bigint not null, uploaded_by text not null, pack_id text);
create table document_clause (document_id bigint not null, position bigint not null, path text not null, title text not null, body text not null, primary key (document_id, position));
create index document_clause_path on document_clause (document_id, path);
create table item_decision (
  document_id bigint not null, item_key text not null, revision bigint not null, state text not null, correction text, reason text not null,
  decided_at bigint not null, decided_by text not null, primary key (document_id, item_key, revision));
create table plan_version (
  document_id bigint not null, version bigint not null, pack_id text, content text not null, confirmed_at bigint not null, confirmed_by text not null,
  primary key (document_id, version));

create table snapshot (snapshot_id bigint primary key, region_id bigint not null, pack_id text not null, period text not null, hash text not null, taken_at bigint not null, taken_by text not null);
create table snapshot_observation (region_id bigint not null, snapshot_id bigint not null, observation_id bigint not null, primary key (region_id, snapshot_id, observation_id));
create table snapshot_statement (region_id bigint not null, snapshot_id bigint not null, statement_id bigint not null, primary key (region_id, snapshot_id, statement_id));
create table run (
  run_id bigint primary key, region_id bigint not null, pack_id text not null, pack_hash text not null, period text not null, snapshot_id bigint not null,
  code_version text not null, result_hash text not null, provisional bigint not null, synthetic bigint not null, made_at bigint not null, made_by text not null, supersedes bigint);
create table run_state (run_id bigint not null, revision bigint not null, state text not null, reason text not null, at_ms bigint not null, by_actor text not null, primary key (run_id, revision));
create table run_score (
  region_id bigint not null, run_id bigint not null, class text not null, score text, rank bigint, members bigint not null, provisional bigint not null,
  visibility bigint not null, primary key (region_id, run_id, class));
create index run_score_run on run_score (run_id);
create table run_honour (region_id bigint not null, run_id bigint not null, honour text not null, class text not null, name text not null, place bigint not null, value text not null, shared bigint not null, primary key (region_id, run_id, honour, class));
create table run_talk (region_id bigint not null, run_id bigint not null, talk text not null, criterion text not null, class text not null, evidence text not null, primary key (region_id, run_id, talk, criterion, class));
create table fund_allocation (
  region_id bigint not null, run_id bigint not null, fund text not null, fen bigint not null, weight text not null, explanation text not null,
  decided_at bigint not null, decided_by text not null, primary key (region_id, run_id, fund));

create table search_entry (region_id bigint not null, kind text not null, entry_key text not null, title text not null, body text not null, bigrams text not null, visibility bigint not null, primary key (region_id, kind, entry_key));
