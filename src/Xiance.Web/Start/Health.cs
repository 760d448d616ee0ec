using Xiance.Storage;

namespace Xiance.Web.Start;

/// <summary>What operation asks the host: does it live, can it work, how much has it done.</summary>
static class Health
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => "ok");
        app.MapGet("/ready", (Workspace workspace) => workspace.Database.Ask() is null ? Results.Text("ready") : Results.Text("database", statusCode: StatusCodes.Status503ServiceUnavailable));
        app.MapGet("/metrics", (HttpContext context, Metrics metrics) => Loopback.Is(context) ? Results.Text(metrics.Text(), "text/plain; version=0.0.4; charset=utf-8") : Results.NotFound());
    }
}
