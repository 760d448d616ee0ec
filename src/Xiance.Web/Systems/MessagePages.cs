using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Access;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Systems;

/// <summary>Every message ever written, with what became of it: in the pages always, by mail where an address is set.</summary>
static class MessagePages
{
    public static readonly IReadOnlyList<Role> Readers = [Role.Office, Role.Auditor, Role.SystemAdministrator, Role.AuditAdministrator];

    public static void Map(IEndpointRouteBuilder app) => app.MapGroup("").OnlyFor(Readers).MapGet("/system/messages", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        var messages = workspace.Reminders.All(visit.Reading);
        var attempts = workspace.Outbox.Attempts(messages);
        var units = workspace.Units.All().ToDictionary(unit => unit.Id, unit => unit.Name);
        var regions = workspace.Regions.Facts().GroupBy(fact => fact.Id).ToDictionary(group => group.Key, group => group.Last().Name);
        var words = new Words(visit.Locale);
        var view = new TableView<Message>("messages", visit,
        [
            new("at", words["system.messages.at"], row => Figure.Moment(row.At)) { Order = row => row.At.Milliseconds, Class = "nw mut" },
            new("to", words["system.messages.to"], row => $"{regions.GetValueOrDefault(row.Region)} {words["role." + row.Role]} {(row.Unit is { } unit ? units.GetValueOrDefault(unit) : "")}".Trim()),
            new("kind", words["system.messages.kind"], row => words["todos.message." + row.Kind]) { Order = row => row.Kind, Class = "nw" },
            new("subject", words["system.messages.subject"], row => row.Subject) { Class = "bd" },
            new("mail", words["system.messages.mail"], row => attempts[row.Id].Any() ? string.Join("；", attempts[row.Id].Select(attempt => $"{attempt.Address} {Figure.Moment(attempt.At)} {words[attempt.Sent ? "system.messages.sent" : "system.messages.failed"]} {attempt.Detail}".Trim())) : words["system.messages.pages-only"]),
        ], messages);
        return view.AsksExcel ? ExcelAnswer.Of(view, "messages") : new RazorComponentResult<MessagesPage>(new { View = view });
    }
}
