-- projects: a row of a plan or one of our own, every state it had, investment by year, shares between counties; approvals, factors and milestones as facts
create table project (
  region_id bigint not null, project_id bigint not null, document text not null, item_key text not null, clause text not null, synthetic bigint not null,
  made_at bigint not null, made_by text not null, primary key (region_id, project_id));
create unique index project_item on project (document, item_key, project_id);
create table project_version (
  region_id bigint not null, project_id bigint not null, revision bigint not null, name text not null, stage bigint not null, printed_stage text not null, kind text not null,
  content text not null, owner text not null, park text not null, investment_fen bigint, land_scaled bigint, from_year bigint, to_year bigint, leader_post text not null,
  key_year bigint, reason text not null, at_ms bigint not null, by_actor text not null, primary key (region_id, project_id, revision));
create table project_year (
  region_id bigint not null, project_id bigint not null, year bigint not null, revision bigint not null, planned_fen bigint, done_fen bigint, done_until text,
  at_ms bigint not null, by_actor text not null, primary key (region_id, project_id, year, revision));
create table project_share (
  region_id bigint not null, project_id bigint not null, revision bigint not null, holder_id bigint not null, thing text not null, share_millionths bigint not null,
  from_day text not null, authority text not null, at_ms bigint not null, by_actor text not null, primary key (region_id, project_id, revision, thing, holder_id));
create index project_share_holder on project_share (holder_id);
create table project_fact (
  region_id bigint not null, project_id bigint not null, kind text not null, fact_key text not null, revision bigint not null, body text not null,
  at_ms bigint not null, by_actor text not null, primary key (region_id, project_id, kind, fact_key, revision));
-- demands of firms: the form as handed in, every step, and the reports of the rhythm with what they held
create table demand (
  region_id bigint not null, demand_id bigint not null, channel text not null, form text not null, firm text not null, firm_key text not null, industry text not null,
  words text not null, topic text not null, synthetic bigint not null, received_on text not null, made_at bigint not null, made_by text not null,
  primary key (region_id, demand_id));
create index demand_firm on demand (firm_key);
create table demand_step (
  region_id bigint not null, demand_id bigint not null, revision bigint not null, step text not null, state text not null, unit_id bigint, unit_name text not null,
  due_day text, words text not null, number text not null, satisfaction text, about_id bigint, at_ms bigint not null, by_actor text not null,
  primary key (region_id, demand_id, revision));
create table demand_report (
  region_id bigint not null, report_id bigint not null, leg text not null, due_day text not null, demands text not null, made_at bigint not null, made_by text not null,
  primary key (region_id, report_id));
create table demand_report_step (
  region_id bigint not null, report_id bigint not null, revision bigint not null, step text not null, post text not null, words text not null,
  at_ms bigint not null, by_actor text not null, primary key (region_id, report_id, revision));
-- nominations for incentives of the level above; leading groups with their posts, meetings and decisions
create table nomination (
  region_id bigint not null, nomination_id bigint not null, document text not null, item_key text not null, clause text not null, number text not null, title text not null,
  words text not null, upper_units text not null, own_units text not null, synthetic bigint not null, made_at bigint not null, made_by text not null, primary key (region_id, nomination_id));
create table nomination_step (
  region_id bigint not null, nomination_id bigint not null, year bigint not null, revision bigint not null, state text not null, preparer text not null, upper_due text, own_due text,
  evidence text not null, words text not null, number text not null, at_ms bigint not null, by_actor text not null, primary key (region_id, nomination_id, year, revision));
create table leading_group (
  region_id bigint not null, group_id bigint not null, name text not null, parent_id bigint, authority text not null, office text not null, duty text not null, from_day text not null,
  to_day text not null, synthetic bigint not null, made_at bigint not null, made_by text not null, primary key (region_id, group_id));
create table group_member (
  region_id bigint not null, group_id bigint not null, position bigint not null, revision bigint not null, seat text not null, post text not null, from_day text not null,
  to_day text not null, authority text not null, at_ms bigint not null, by_actor text not null, primary key (region_id, group_id, position, revision));
create table group_meeting (
  region_id bigint not null, group_id bigint not null, meeting_id bigint not null, on_day text not null, title text not null, minutes text not null, number text not null,
  made_at bigint not null, made_by text not null, primary key (region_id, group_id, meeting_id));
create table group_decision (
  region_id bigint not null, group_id bigint not null, meeting_id bigint not null, position bigint not null, revision bigint not null, words text not null, unit text not null,
  due_day text, task_id bigint, done_on text, at_ms bigint not null, by_actor text not null, primary key (region_id, group_id, meeting_id, position, revision));
