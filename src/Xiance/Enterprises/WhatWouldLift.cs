namespace Xiance.Enterprises;

/// <summary>One way to a better grade: the figure of one column raised from the present to the needed value, all else as it is; proved by evaluating again.</summary>
public sealed record Lift(string Item, string Column, double Present, double Needed, string Grade);

/// <summary>Finds for each item how far its first figure must move for the next better grade.</summary>
public static class WhatWouldLift
{
    const double Step = 0.01;
    const int Tries = 4;

    public static IReadOnlyList<Lift> Run(EnterpriseMethod method, FirmTable firms, MethodRun run, (string Region, string Id) firm)
    {
        var year = run.Firms[0].Year;
        if (run.Find(firm, year) is not { Score: { } score, Grade: { } grade } result || method.Variants.FirstOrDefault(one => one.Code == result.Variant) is not { Grades: { } scale } variant) return [];
        var better = scale.Index(grade) - 1;
        if (better < 0) return [];
        var goal = run.Firms.Where(one => one.Variant == result.Variant && Same(variant, result, one) && one.Rank is not null && one.GradeByPlace is { } step && scale.Index(step) <= better && one.Score > score).Select(one => one.Score).Min();
        if (scale.ByScore) goal = scale.Steps[better].Bound;
        if (goal is null) return [];
        var row = Row(firms, firm, year);
        return [.. variant.Items.Select(item => Way(new Search(method, firms, year, row), item, (result, scale, (double)(goal.Value - score)))).OfType<Lift>()];
    }

    /// <summary>Groups by other columns than the region are not told apart here; the proof by evaluation decides.</summary>
    static bool Same(MethodVariant variant, FirmResult left, FirmResult right) => variant.Within.Count == 0 || left.Region == right.Region;

    static Lift? Way(Search search, MethodItem item, (FirmResult Result, GradeScale Scale, double Gap) aim)
    {
        var (column, present) = (item.Value[0], search.Firms.Numbers[item.Value[0]][search.Row]);
        if (double.IsNaN(present)) return null;
        var probe = Math.Abs(present) * Step + (present == 0 ? 1 : 0);
        var sign = item.LessIsBetter ? -1 : 1;
        if (search.With(column, present + sign * probe) is not { Score: { } moved } || (double)(moved - aim.Result.Score!.Value) is not (> 0 and var gain)) return null;
        var change = probe * aim.Gap / gain;
        for (var attempt = 0; attempt < Tries; attempt++, change *= 1 + Step)
        {
            var needed = Rounded(present + sign * change * (1 + 1e-9), search.Decimals(column), sign);
            if (search.With(column, needed) is { Grade: { } reached } && aim.Scale.Index(reached) < aim.Scale.Index(aim.Result.Grade!)) return new Lift(item.Name, column, present, needed, reached);
        }
        return null;
    }

    static double Rounded(double value, int decimals, int sign)
    {
        var power = Math.Pow(10, decimals);
        return (sign > 0 ? Math.Ceiling(value * power) : Math.Floor(value * power)) / power;
    }

    static int Row(FirmTable firms, (string Region, string Id) firm, int year) => Enumerable.Range(0, firms.Rows).First(row => firms.Ids[row] == firm.Id && firms.Regions[row] == firm.Region && firms.Years[row] == year);

    /// <summary>The same firms with one figure changed.</summary>
    sealed record Search(EnterpriseMethod Method, FirmTable Firms, int Year, int Row)
    {
        public int Decimals(string column) => Method.Column(column)!.Decimals;

        public FirmResult? With(string column, double value)
        {
            var changed = (double[])Firms.Numbers[column].Clone();
            changed[Row] = value;
            var firms = Firms with { Numbers = new Dictionary<string, double[]>(Firms.Numbers) { [column] = changed } };
            return Evaluate.Run(Method, firms, Year).Value?.Find((Firms.Regions[Row], Firms.Ids[Row]), Year);
        }
    }
}
