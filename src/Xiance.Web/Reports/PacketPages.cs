using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Basics;
using Xiance.Reports;
using Xiance.Storage;
using Xiance.Storage.Packets;
using Xiance.Storage.Papers;
using Xiance.Web.Shell;

namespace Xiance.Web.Reports;

/// <summary>The packet of the chosen period: preview, Word and Excel from one and the same paper.</summary>
static class PacketPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/reports", Show);
        app.MapGet("/reports/packet.docx", (Visit visit, Workspace workspace) => File(visit, workspace, WriteWord.Run, ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx")));
        app.MapGet("/reports/packet.xlsx", (Visit visit, Workspace workspace) => File(visit, workspace, WriteExcel.Run, ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")));
    }

    /// <summary>What was kept when the review of the period was closed, unless today's figures are asked for.</summary>
    static RazorComponentResult<PacketPage> Show(Visit visit, Workspace workspace)
    {
        if (Closed(visit, workspace) is { } closing) return new RazorComponentResult<PacketPage>(new { Closing = closing });
        return Content(visit, workspace) is { } content ? new RazorComponentResult<PacketPage>(new { Paper = QuarterPacket.Run(content), Content = content }) : new RazorComponentResult<PacketPage>();
    }

    /// <summary>Null where there is no plan or period.</summary>
    static PacketContent? Content(Visit visit, Workspace workspace) => visit is { Plan: { } plan, Period: { } period } ? GatherPacket.Run(ClosedPackets.Order(visit, (plan, period)), workspace) : null;

    static ShownClosing? Closed(Visit visit, Workspace workspace) => visit.Asked("now") == "1" ? null : ClosedPackets.Closed(visit, workspace);

    static IResult File(Visit visit, Workspace workspace, Func<Paper, byte[]> write, (string Kind, string Ending) file)
    {
        var paper = Closed(visit, workspace)?.Paper ?? (Content(visit, workspace) is { } content ? QuarterPacket.Run(content) : null);
        return paper is null ? Results.LocalRedirect("/reports") : Results.File(write(paper), file.Kind, string.Create(CultureInfo.InvariantCulture, $"packet-{visit.Period}.{file.Ending}"));
    }
}
