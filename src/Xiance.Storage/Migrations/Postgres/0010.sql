create trigger enterprise_choice_kept before update or delete on enterprise_choice for each row execute procedure append_only();
create trigger enterprise_run_kept before update or delete on enterprise_run for each row execute procedure append_only();
create trigger enterprise_run_step_kept before update or delete on enterprise_run_step for each row execute procedure append_only();
create trigger enterprise_appeal_kept before update or delete on enterprise_appeal for each row execute procedure append_only();
