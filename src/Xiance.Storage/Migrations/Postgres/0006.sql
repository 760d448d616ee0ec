create trigger entry_submission_kept before update or delete on entry_submission for each row execute procedure append_only();
create trigger imported_result_kept before update or delete on imported_result for each row execute procedure append_only();
