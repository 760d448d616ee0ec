using Xiance.Basics;

namespace Xiance.Assessment.Kernels;

/// <summary>What the steps of one view share: the panel, its current table by indicator, marks of changed cells, exclusions, problems.</summary>
sealed class Work
{
    /// <summary>Without marks nobody can say afterwards which cells were filled or drawn in.</summary>
    public Work(Scheme scheme, Panel panel, string? view, bool marks = true)
    {
        (Scheme, Panel, View) = (scheme, panel, view);
        Excluded = new string?[panel.Rows.Length];
        var excluded = new bool[panel.Rows.Length];
        ExcludedRows = excluded;
        Groups = new RowGroups(panel, view, excluded);
        Index = scheme.Indicators.Select((indicator, index) => (indicator.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index, StringComparer.Ordinal);
        Imputed = marks ? [.. scheme.Indicators.Select(_ => new bool[panel.Rows.Length])] : [];
        Treated = marks ? [.. scheme.Indicators.Select(_ => new string?[panel.Rows.Length])] : [];
        Deducted = new double[panel.Rows.Length];
        Table = [];
    }

    public Scheme Scheme { get; }

    public Panel Panel { get; }

    /// <summary>The class looked at; null for all.</summary>
    public string? View { get; }

    public RowGroups Groups { get; }

    public Dictionary<string, int> Index { get; }

    public double[][] Table { get; set; }

    public bool[][] Imputed { get; }

    public string?[][] Treated { get; }

    /// <summary>Points deducted for missing figures, by row.</summary>
    public double[] Deducted { get; }

    public bool[] ExcludedRows { get; }

    /// <summary>Why a row is not scored; null when it is.</summary>
    public string?[] Excluded { get; }

    public List<Problem> Problems { get; } = [];

    public List<TreatmentDetail> Treatments { get; } = [];

    public void Exclude(int row, string why)
    {
        (ExcludedRows[row], Excluded[row]) = (true, why);
        Groups.Forget();
    }
}
