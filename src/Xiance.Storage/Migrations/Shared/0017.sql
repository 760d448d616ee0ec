-- an evaluation of firms may be limited to counties and parks: {"counties":[codes],"parks":[ids]}, empty for all firms of the region
alter table enterprise_run add column scope text not null default '';
