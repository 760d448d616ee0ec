using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>考核: ranking, honours and talks, years side by side, the scheme as text; running and publishing.</summary>
static class AssessmentRoom
{
    public static readonly WebRoom Room = new("assessment", "/assessment", "trophy", WebRoom.Figures, Map)
    {
        Traces = new Dictionary<string, TraceBuilder>(StringComparer.Ordinal) { ["score"] = ScoreTrace.Build },
    };

    static void Map(IEndpointRouteBuilder app)
    {
        RankingPages.Map(app);
        RunPages.Map(app);
        HonourPages.Map(app);
        YearPages.Map(app);
        SchemePages.Map(app);
        LifePages.Map(app);
        HeatPages.Map(app);
        TilePages.Map(app);
        ReceiptPages.Map(app);
        WhyPages.Map(app);
        CoherencePages.Map(app);
        WhatIfPages.Map(app);
        LaterPages.Map(app);
    }
}
