using Xiance.Storage.Databases;

namespace Xiance.Storage.Figures;

/// <summary>Writes many figures at once: one prepared statement on SQLite, one binary copy on PostgreSQL. Each figure keeps the id of the one it replaces.</summary>
static class AddObservations
{
    static readonly string[] Columns =
    [
        "region_id", "observation_id", "indicator_id", "period", "period_last", "scaled", "printed_text", "printed_unit", "status", "vintage",
        "received_at", "received_from", "source", "note", "synthetic", "replaces", "visibility",
    ];

    /// <summary>The caller has drawn the ids in this transaction: nobody else adds figures until it ends.</summary>
    public static void Run(Session session, string by, (IReadOnlyList<NewFigure> Figures, long First) work)
    {
        if (work.Figures.Count == 0) return;
        var newest = Newest(session, work.Figures);
        var periods = work.Figures.Select(figure => figure.Period).Distinct().ToDictionary(period => period, period => (Text: period.ToString(), Last: Days.Text(period.Last)));
        IEnumerable<object?[]> Rows()
        {
            for (var position = 0; position < work.Figures.Count; position++)
            {
                var (figure, id) = (work.Figures[position], work.First + position);
                var (text, last) = periods[figure.Period];
                var cell = (figure.Region.Value, figure.Indicator, text);
                object? replaces = newest.TryGetValue(cell, out var earlier) ? earlier : null;
                newest[cell] = id;
                yield return
                [
                    figure.Region.Value, id, figure.Indicator, text, last, figure.Scaled, figure.PrintedText, figure.PrintedUnit, Status(figure), Vintage(figure),
                    figure.ReceivedAt.Milliseconds, by, figure.Source, figure.Note, figure.Synthetic ? 1L : 0L, replaces, (long)figure.Visibility,
                ];
            }
        }
        session.Insert("observation", Columns, Rows());
    }

    // The names of enumerations are asked for a million times; ToString looks them up each time.
    static readonly string[] Statuses = Enum.GetNames<Xiance.Figures.ObservationStatus>();
    static readonly string[] Vintages = Enum.GetNames<Xiance.Figures.Vintage>();

    static string Status(NewFigure figure) => Statuses[(int)figure.Status];

    static string Vintage(NewFigure figure) => Vintages[(int)figure.Vintage];

    static Dictionary<(long Region, long Indicator, string Period), long> Newest(Session session, IReadOnlyList<NewFigure> figures)
    {
        var newest = new Dictionary<(long, long, string), long>(figures.Count);
        foreach (var group in figures.GroupBy(figure => figure.Indicator))
        {
            var (first, last) = (group.Min(figure => Days.Text(figure.Period.Last)), group.Max(figure => Days.Text(figure.Period.Last)));
            foreach (var row in session.All<Row>(
                "select region_id, period, observation_id from observation where indicator_id = @indicator and period_last between @first and @last order by observation_id",
                new { indicator = group.Key, first, last })) newest[(row.RegionId, group.Key, row.Period)] = row.ObservationId;
        }
        return newest;
    }

    sealed record Row(long RegionId, string Period, long ObservationId);
}
