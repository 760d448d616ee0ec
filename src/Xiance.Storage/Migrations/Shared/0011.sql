-- incentives: rules drafted and approved, declared figures, cases and their steps, payment lists, ledger, bank lines, budgets, variants, evaluation of funds, funding duties
create table incentive_text (hash text primary key, content text not null);
create table incentive_rule_step (
  region_id bigint not null, pack_id text not null, draft_id bigint not null, number bigint not null, act text not null, title text not null, text_hash text not null, base_hash text not null,
  rules text not null, from_day text, words text not null, result text not null, at_ms bigint not null, by_actor text not null, primary key (region_id, draft_id, number));
create index incentive_rule_step_pack on incentive_rule_step (pack_id, act, from_day);
create table incentive_subject (
  region_id bigint not null, pack_id text not null, period text not null, subject text not null, number bigint not null, name text not null, kind text not null, project text not null, county text not null,
  facts text not null, source text not null, synthetic bigint not null, at_ms bigint not null, by_actor text not null, primary key (region_id, pack_id, period, subject, number));
create table incentive_case (
  region_id bigint not null, case_id bigint not null, pack_id text not null, period text not null, subject text not null, subject_name text not null, origin text not null, form_key text not null unique,
  synthetic bigint not null, at_ms bigint not null, by_actor text not null, primary key (region_id, case_id));
create index incentive_case_pack on incentive_case (pack_id, period);
create index incentive_case_subject on incentive_case (subject);
create table incentive_case_step (
  region_id bigint not null, case_id bigint not null, number bigint not null, act text not null, body text not null, at_ms bigint not null, by_actor text not null, primary key (region_id, case_id, number));
create table incentive_invoice (region_id bigint not null, invoice text not null, case_id bigint not null, number bigint not null, primary key (region_id, invoice, case_id, number));
create index incentive_invoice_text on incentive_invoice (invoice);
create table incentive_list (
  region_id bigint not null, list_id bigint not null, pack_id text not null, title text not null, payer text not null, synthetic bigint not null, at_ms bigint not null, by_actor text not null, primary key (region_id, list_id));
create table incentive_list_item (
  region_id bigint not null, list_id bigint not null, case_id bigint not null, rule text not null, fen bigint not null, payee text not null, account text not null, primary key (region_id, list_id, case_id, rule));
create table incentive_list_step (
  region_id bigint not null, list_id bigint not null, number bigint not null, act text not null, words text not null, at_ms bigint not null, by_actor text not null, primary key (region_id, list_id, number));
create table incentive_ledger (
  region_id bigint not null, entry_id bigint not null, pack_id text not null, rule text not null, rule_name text not null, subject text not null, subject_name text not null, year bigint not null, fen bigint not null,
  kind text not null, case_id bigint, list_id bigint, project text not null, county text not null, matter text not null, groups_text text not null, payer text not null, clause text not null, lines text not null,
  fund text not null, text_hash text not null, document text not null, payee text not null, synthetic bigint not null, at_ms bigint not null, by_actor text not null, primary key (region_id, entry_id));
create index incentive_ledger_subject on incentive_ledger (subject);
create index incentive_ledger_pack on incentive_ledger (pack_id, year);
create table incentive_payment (
  region_id bigint not null, payment_id bigint not null, pack_id text not null, file_name text not null, file_hash text not null, line bigint not null, day text not null, payee text not null, account text not null,
  fen bigint not null, reference text not null, at_ms bigint not null, by_actor text not null, primary key (region_id, payment_id), unique (region_id, pack_id, file_hash, line));
create table incentive_match (
  region_id bigint not null, payment_id bigint not null, entry_id bigint not null, how text not null, at_ms bigint not null, by_actor text not null, primary key (region_id, payment_id), unique (region_id, entry_id));
create table incentive_budget (
  region_id bigint not null, pack_id text not null, year bigint not null, payer text not null, number bigint not null, fen bigint not null, document text not null, at_ms bigint not null, by_actor text not null,
  primary key (region_id, pack_id, year, payer, number));
create table incentive_variant (
  region_id bigint not null, variant_id bigint not null, pack_id text not null, period text not null, name text not null, changes text not null, at_ms bigint not null, by_actor text not null, primary key (region_id, variant_id));
create table fund_evaluation (
  region_id bigint not null, pack_id text not null, fund text not null, year bigint not null, stage text not null, number bigint not null, body text not null, file_name text not null, file_hash text not null,
  at_ms bigint not null, by_actor text not null, primary key (region_id, pack_id, fund, year, stage, number));
create table funding_duty_report (
  region_id bigint not null, pack_id text not null, duty text not null, year bigint not null, number bigint not null, fen bigint not null, day text not null, document text not null, words text not null,
  file_name text not null, file_hash text not null, at_ms bigint not null, by_actor text not null, primary key (region_id, pack_id, duty, year, number));
