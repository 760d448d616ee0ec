namespace Xiance.Enterprises.Kernels;

/// <summary>How an item stands before it is scored.</summary>
enum RatioState : byte { Usable, Missing, Zero, Full, Refused }

/// <summary>The ratio of one item for every row; NaN wherever it is not usable.</summary>
sealed class ItemRatios
{
    public ItemRatios(MethodItem item, FirmTable firms)
    {
        Above = Sum(item, firms);
        Below = item.Per is { } per ? firms.Numbers[per] : null;
        Values = new double[firms.Rows];
        States = new RatioState[firms.Rows];
        for (var row = 0; row < Values.Length; row++)
        {
            (States[row], var value) = One(item, Above[row], Below is null ? 1 : Below[row]);
            Values[row] = States[row] is RatioState.Usable ? value : double.NaN;
        }
    }

    public double[] Above { get; }

    public double[]? Below { get; }

    public double[] Values { get; }

    public RatioState[] States { get; }

    static (RatioState, double) One(MethodItem item, double above, double below)
    {
        if (double.IsNaN(above) || double.IsNaN(below)) return (RatioState.Missing, double.NaN);
        if (below <= 0) return (State(item.NoDivisor), double.NaN);
        var ratio = item.Per is null ? above : above / below;
        if (item.Factor != 1) ratio *= item.Factor;
        if (ratio < 0 && item.Negative != OddValue.Keep) return (State(item.Negative), double.NaN);
        return item is { LessIsBetter: true, Formula.Benchmark: not null } && ratio <= 0 ? (State(item.NoDivisor), double.NaN) : (RatioState.Usable, ratio);
    }

    static RatioState State(OddValue rule) => rule switch { OddValue.Zero => RatioState.Zero, OddValue.Full => RatioState.Full, OddValue.Missing => RatioState.Missing, _ => RatioState.Refused };

    static double[] Sum(MethodItem item, FirmTable firms)
    {
        var first = firms.Numbers[item.Value[0]];
        if (item.Value.Count == 1) return first;
        var sum = (double[])first.Clone();
        foreach (var name in item.Value.Skip(1))
            for (var row = 0; row < sum.Length; row++) sum[row] += firms.Numbers[name][row];
        return sum;
    }
}
