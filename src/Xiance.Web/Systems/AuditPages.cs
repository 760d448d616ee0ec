using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Access;
using Xiance.Storage;
using Xiance.Storage.Access;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Systems;

/// <summary>审计日志: the audit administrator's work, open to auditors as well.</summary>
static class AuditPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGroup("").OnlyFor(Role.AuditAdministrator, Role.Auditor).MapGet("/system/audit", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        var view = View(visit, workspace.Audit.Entries(visit.Reading, new(Day(visit.Asked("from")), Day(visit.Asked("to")), visit.Asked("actor"), visit.Asked("action"))));
        if (view.AsksExcel) return ExcelAnswer.Of(view, "audit");
        var verified = visit.Asked("verify") == "1" ? workspace.Audit.Verify() : null;
        return new RazorComponentResult<AuditPage>(new { View = view, Verified = verified?.Value?.Count, Problems = verified?.Problems ?? [] });
    }

    static TableView<AuditEntry> View(Visit visit, IReadOnlyList<AuditEntry> entries)
    {
        var words = new Words(visit.Locale);
        return new("audit", visit,
        [
            new("number", words["system.audit.number"], row => row.Number.ToString(CultureInfo.InvariantCulture)) { Number = true, Order = row => row.Number, Figure = row => row.Number },
            new("at", words["system.audit.at"], row => Figure.Moment(row.At)) { Order = row => row.At.Milliseconds, Class = "nw" },
            new("actor", words["system.audit.actor"], row => row.Actor) { Order = row => row.Actor, Class = "nw" },
            new("action", words["system.audit.action"], row => words["system.act." + row.Action]) { Order = row => row.Action, Class = "nw" },
            new("subject", words["system.audit.subject"], row => row.Subject) { Order = row => row.Subject },
            new("detail", words["system.audit.detail"], row => row.Detail),
            new("hash", words["system.audit.hash"], row => row.Hash) { Class = "mono", Spare = true },
        ], entries);
    }

    static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
