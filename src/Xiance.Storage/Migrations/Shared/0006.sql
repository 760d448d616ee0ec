-- entry of figures: what somebody has typed and not handed in, what he handed in, which columns of his files mean what, and results of earlier years as they were published
create table entry_draft (
  region_id bigint not null, account_id bigint not null, pack_id text not null, period text not null, indicator_id bigint not null,
  body text not null, base_id bigint not null, revision bigint not null, client_key text not null, at_ms bigint not null,
  primary key (region_id, account_id, pack_id, period, indicator_id));
create index entry_draft_account on entry_draft (account_id, pack_id, period);
create table entry_submission (
  account_id bigint not null, submission_key text not null, pack_id text not null, period text not null, figures bigint not null, at_ms bigint not null,
  primary key (account_id, submission_key));
create table import_mapping (
  account_id bigint not null, pack_id text not null, signature text not null, content text not null, at_ms bigint not null,
  primary key (account_id, pack_id, signature));
create table imported_result (
  region_id bigint not null, result_id bigint not null, pack_id text not null, period text not null, class text not null, score text, rank bigint, members bigint,
  honours text not null, document text not null, number text not null, received_at bigint not null, received_from text not null, synthetic bigint not null,
  primary key (region_id, result_id));
create index imported_result_period on imported_result (pack_id, period);
