using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Basics;
using Xiance.Reports;
using Xiance.Storage;
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

    static RazorComponentResult<PacketPage> Show(Visit visit, Workspace workspace) =>
        PacketGathering.Of(visit, workspace) is { } content ? new RazorComponentResult<PacketPage>(new { Paper = QuarterPacket.Run(content), Content = content }) : new RazorComponentResult<PacketPage>();

    static IResult File(Visit visit, Workspace workspace, Func<Paper, byte[]> write, (string Kind, string Ending) file) =>
        PacketGathering.Of(visit, workspace) is { } content ? Results.File(write(QuarterPacket.Run(content)), file.Kind, string.Create(CultureInfo.InvariantCulture, $"packet-{content.Period}.{file.Ending}")) : Results.LocalRedirect("/reports");
}
