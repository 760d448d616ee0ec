create trigger enterprise_choice_fixed before update on enterprise_choice begin select raise(abort, 'enterprise_choice is append-only'); end;
create trigger enterprise_choice_kept before delete on enterprise_choice begin select raise(abort, 'enterprise_choice is append-only'); end;
create trigger enterprise_run_fixed before update on enterprise_run begin select raise(abort, 'enterprise_run is append-only'); end;
create trigger enterprise_run_kept before delete on enterprise_run begin select raise(abort, 'enterprise_run is append-only'); end;
create trigger enterprise_run_step_fixed before update on enterprise_run_step begin select raise(abort, 'enterprise_run_step is append-only'); end;
create trigger enterprise_run_step_kept before delete on enterprise_run_step begin select raise(abort, 'enterprise_run_step is append-only'); end;
create trigger enterprise_appeal_fixed before update on enterprise_appeal begin select raise(abort, 'enterprise_appeal is append-only'); end;
create trigger enterprise_appeal_kept before delete on enterprise_appeal begin select raise(abort, 'enterprise_appeal is append-only'); end;
