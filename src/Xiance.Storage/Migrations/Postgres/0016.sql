create trigger list_filing_kept before update or delete on list_filing for each row execute procedure append_only();
create trigger supervision_kept before update or delete on supervision for each row execute procedure append_only();
create trigger supervision_step_kept before update or delete on supervision_step for each row execute procedure append_only();
