create trigger finding_step_kept before update or delete on finding_step for each row execute procedure append_only();
