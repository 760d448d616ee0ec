-- whose figures an indicator has: every member's, the whole jurisdiction's or its parks'
alter table indicator add column scope text not null default 'Members';
