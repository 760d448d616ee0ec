-- what shares of flying land moved between counties when figures were frozen for a run: so many units of the indicator's last decimal, from region_id to holder_id
create table snapshot_share (
  region_id bigint not null, snapshot_id bigint not null, project_id bigint not null, code text not null, period text not null, holder_id bigint not null,
  scaled bigint not null, name text not null, authority text not null, primary key (region_id, snapshot_id, project_id, code, period, holder_id));
create index snapshot_share_of on snapshot_share (snapshot_id);
