create trigger run_record_kept before update or delete on run_record for each row execute procedure append_only();
create trigger fund_claw_back_kept before update or delete on fund_claw_back for each row execute procedure append_only();
create trigger fund_return_kept before update or delete on fund_return for each row execute procedure append_only();
create trigger run_robustness_kept before update or delete on run_robustness for each row execute procedure append_only();
create trigger assessment_variant_kept before update or delete on assessment_variant for each row execute procedure append_only();
