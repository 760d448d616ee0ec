create trigger figure_step_kept before update or delete on figure_step for each row execute procedure append_only();
create trigger release_kept before update or delete on release for each row execute procedure append_only();
create trigger release_figure_kept before update or delete on release_figure for each row execute procedure append_only();
create trigger duty_extension_kept before update or delete on duty_extension for each row execute procedure append_only();
create trigger message_kept before update or delete on message for each row execute procedure append_only();
create trigger message_delivery_kept before update or delete on message_delivery for each row execute procedure append_only();
