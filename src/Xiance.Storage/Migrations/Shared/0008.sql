-- tasks: where they come from, everything that was done to them, and how each stood from when to when; lists of a year, reviews of a quarter, waiting
create table work_task (
  region_id bigint not null, task_id bigint not null, kind text not null, title text not null, number text not null, content text not null, headings text not null,
  origin text not null, origin_key text not null, origin_title text not null, clause text not null, pack_id text not null, document_id bigint,
  start_day text, due_day text, due_text text not null, recurrence text, upper_id bigint, synthetic bigint not null, created_at bigint not null, created_by text not null,
  primary key (region_id, task_id));
create unique index work_task_number on work_task (task_id);
create unique index work_task_origin on work_task (origin, origin_key, region_id);
create index work_task_upper on work_task (upper_id);
create table task_party (
  region_id bigint not null, task_id bigint not null, position bigint not null, unit_id bigint, government_id bigint, printed_name text not null, name text not null,
  role text not null, source_word text not null, primary key (region_id, task_id, position));
create index task_party_task on task_party (task_id);
create table task_record (
  region_id bigint not null, task_id bigint not null, number bigint not null, act text not null, hand text not null, party text, period text, words text not null,
  figures text not null, trouble text not null, help text not null, percent bigint, item text not null, day text, light text, change text, file_name text not null,
  file_hash text not null, at_ms bigint not null, by_actor text not null, account_id bigint not null, primary key (region_id, task_id, number));
create index task_record_task on task_record (task_id, number);
create table task_standing (
  region_id bigint not null, task_id bigint not null, from_ms bigint not null, to_ms bigint not null, kind text not null, number text not null, title text not null,
  origin text not null, origin_title text not null, heading text not null, clause text not null, leads text not null, supporters text not null, state text not null, percent bigint not null,
  start_day text, due_day text, done_day text, report_due text, fixed_light text not null, fixed_until text, fixed_reason text not null, fixed_detail text not null,
  near_from text, near_reason text not null, near_detail text not null, behind_from text, behind_reason text not null, behind_detail text not null,
  reported_at bigint, reported text not null, trouble text not null, help text not null, proposals bigint not null, upper_id bigint, synthetic bigint not null, visibility bigint not null,
  sort_key text not null, primary key (region_id, task_id, from_ms));
create index task_standing_now on task_standing (to_ms, sort_key);
create index task_standing_task on task_standing (task_id, to_ms);
create table task_seat (
  region_id bigint not null, task_id bigint not null, position bigint not null, unit_id bigint, government_id bigint, answers bigint not null, from_ms bigint not null, to_ms bigint not null,
  primary key (region_id, task_id, position, from_ms));
create index task_seat_task on task_seat (task_id, to_ms);
create index task_seat_unit on task_seat (unit_id, to_ms);
create table waiting_link (
  link_id bigint primary key, region_id bigint not null, from_kind text not null, from_id bigint not null, for_kind text not null, for_id bigint not null, words text not null,
  since_day text not null, needed_by text, at_ms bigint not null, by_actor text not null);
create index waiting_link_from on waiting_link (from_kind, from_id);
create index waiting_link_for on waiting_link (for_kind, for_id);
create table waiting_link_end (link_id bigint primary key, words text not null, at_ms bigint not null, by_actor text not null);
create table yearly_list (list_id bigint primary key, region_id bigint not null, year bigint not null, origin text not null, title text not null, at_ms bigint not null, by_actor text not null, unique (region_id, year, origin));
create table yearly_item (list_id bigint not null, task_id bigint not null, region_id bigint not null, source text not null, goal text not null, position bigint not null, primary key (list_id, task_id));
create index yearly_item_task on yearly_item (task_id);
create table yearly_list_step (
  list_id bigint not null, revision bigint not null, act text not null, words text not null, document text not null, document_id bigint, content text not null, hash text not null,
  at_ms bigint not null, by_actor text not null, account_id bigint not null, primary key (list_id, revision));
create table progress_review (
  review_id bigint primary key, region_id bigint not null, origin text not null, period text not null, due_day text not null, at_ms bigint not null, by_actor text not null, unique (region_id, origin, period));
create table review_party (review_id bigint not null, region_id bigint not null, position bigint not null, unit_id bigint, government_id bigint, name text not null, tasks bigint not null, primary key (review_id, position));
create table review_step (
  review_id bigint not null, number bigint not null, act text not null, about text not null, about_id bigint, words text not null, document text not null, day text, content text not null, marks bigint,
  at_ms bigint not null, by_actor text not null, primary key (review_id, number));
create table task_view (account_id bigint not null, name text not null, address text not null, at_ms bigint not null, primary key (account_id, name));
