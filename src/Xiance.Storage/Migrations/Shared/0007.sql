-- life of an official result: every step with its paper, claw-back after revocation and what came back, kept robustness, saved variants
create table run_record (
  region_id bigint not null, run_id bigint not null, number bigint not null, act text not null, body text not null, document text not null, day text, words text not null,
  about_id bigint, honour text not null, honour_name text not null, class text not null, value text not null, affirms bigint not null, answers bigint not null, days bigint not null,
  last_day text, file_name text not null, file_hash text not null, at_ms bigint not null, by_actor text not null, primary key (region_id, run_id, number));
create table fund_claw_back (
  region_id bigint not null, run_id bigint not null, fund text not null, fen bigint not null, document text not null, reason text not null, at_ms bigint not null, by_actor text not null,
  primary key (region_id, run_id, fund));
create table fund_return (
  region_id bigint not null, run_id bigint not null, fund text not null, number bigint not null, fen bigint not null, day text not null, document text not null,
  at_ms bigint not null, by_actor text not null, primary key (region_id, run_id, fund, number));
create table run_robustness (region_id bigint not null, run_id bigint not null, plan_hash text not null, result text not null, at_ms bigint not null, primary key (region_id, run_id, plan_hash));
create table assessment_variant (
  variant_id bigint primary key, region_id bigint not null, pack_id text not null, run_id bigint not null, name text not null, choices text not null, at_ms bigint not null, by_actor text not null);
create index assessment_variant_run on assessment_variant (run_id);
