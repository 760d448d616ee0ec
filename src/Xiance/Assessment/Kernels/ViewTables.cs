using Xiance.Basics;

namespace Xiance.Assessment.Kernels;

/// <summary>Every table of one view, as the steps left it, by indicator and row of the panel.</summary>
sealed record ViewTables(string? View, Work Work)
{
    public required double[][] Raw { get; init; }

    public required double[][] Denominated { get; init; }

    public required double[][] Imputed { get; init; }

    public required double[][] Treated { get; init; }

    public required double[][] Normalised { get; init; }

    /// <summary>Values of indicators (normalised) and nodes by code.</summary>
    public required IReadOnlyDictionary<string, double[]> Values { get; init; }

    /// <summary>The weights of each node's children, by row.</summary>
    public required IReadOnlyDictionary<string, double[]?[]> Weights { get; init; }

    public double[] Scores => Values[Work.Scheme.Nodes[0].Code];

    public bool Contains(PanelRow row) => View is null || row.Region.Classes.Contains(View);
}

/// <summary>Runs the steps of a scheme over the panel for one view.</summary>
static class Pipeline
{
    /// <summary>Only the last table is told apart where steps are remembered: nobody explains a draw.</summary>
    public static ViewTables Remembered(Scheme scheme, DrawMemory memory, string? view)
    {
        var work = new Work(scheme, memory.Panel, view, false);
        var table = work.Table = memory.Columns(work);
        var (values, weights) = new Aggregating(work).Run();
        return new ViewTables(view, work) { Raw = table, Denominated = table, Imputed = table, Treated = table, Normalised = table, Values = values, Weights = weights };
    }

    public static ViewTables Run(Scheme scheme, Panel panel, string? view)
    {
        var work = new Work(scheme, panel, view);
        work.Table = Figures.Raw(work);
        var raw = work.Table;
        var (denominated, imputed, treated) = (raw, raw, raw);
        foreach (var step in scheme.Steps)
        {
            Apply(work, step);
            if (step is DenominateStep) (denominated, imputed, treated) = (work.Table, work.Table, work.Table);
            if (step is ImputeStep && !scheme.Steps.TakeWhile(other => other != step).OfType<NormaliseStep>().Any()) (imputed, treated) = (work.Table, work.Table);
            if (step is TreatStep) treated = work.Table;
        }
        var (values, weights) = new Aggregating(work).Run();
        return new ViewTables(view, work) { Raw = raw, Denominated = denominated, Imputed = imputed, Treated = treated, Normalised = work.Table, Values = values, Weights = weights };
    }

    public static void Apply(Work work, StepRule step)
    {
        switch (step)
        {
            case DenominateStep denominate: work.Table = [.. work.Table]; Figures.Denominate(work, denominate); break;
            case ImputeStep impute: Imputing.Run(work, impute); break;
            case ScreenStep screen: Screening.Run(work, screen); break;
            case TreatStep treat: Treating.Run(work, treat); break;
            case NormaliseStep normalise: Normalising.Run(work, normalise); break;
            default: throw new ArgumentOutOfRangeException(nameof(step));
        }
    }
}
