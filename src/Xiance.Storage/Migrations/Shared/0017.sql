-- an evaluation of firms may be limited to counties and parks: {"counties":[codes],"parks":[ids]}, empty for all firms of the region
alter table enterprise_run add column scope text not null default '';
-- the key of the form that asked for it: a form sent twice evaluates once
alter table enterprise_run add column form_key text not null default '';
