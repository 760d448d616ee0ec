using Xiance.Basics;

namespace Xiance.Enterprises.Kernels;

/// <summary>One year of a checked and merged table.</summary>
sealed class YearEvaluation
{
    readonly EnterpriseMethod method;
    readonly FirmTable firms;
    readonly int year;
    readonly FirmConditions conditions;
    readonly GroupCodes groups;
    readonly Tenants? tenants;
    readonly FirmResult?[] results;
    readonly bool[] evaluated;
    readonly List<bool[]> belongs;

    public YearEvaluation(EnterpriseMethod method, Merging merged, int year)
    {
        (this.method, firms, this.year) = (method, merged.Firms, year);
        tenants = method.Tenants is { } rule ? new Tenants(rule, merged, year) : null;
        (conditions, groups) = (new FirmConditions(method, firms), new GroupCodes(method, firms));
        (results, evaluated) = (new FirmResult?[firms.Rows], new bool[firms.Rows]);
        var excluded = method.Excluded.Select(one => (one.Name, conditions.Of(one.When).Truths)).ToList();
        belongs = [.. method.Variants.Select(variant => (bool[])conditions.Truths(variant.When).Clone())];
        for (var row = 0; row < firms.Rows; row++) Place(row, excluded.Where(one => one.Truths[row]).Select(one => one.Name).FirstOrDefault());
    }

    public List<Problem> Problems { get; } = [];

    public FirmResult?[] Run()
    {
        if (Problems.Count > 0) return results;
        for (var index = 0; index < method.Variants.Count; index++) new VariantEvaluation(Work(index), results, Problems).Run();
        if (Problems.Count == 0) tenants?.Take(results, Problems);
        return results;
    }

    /// <summary>The rows of one variant with what its items need.</summary>
    public VariantWork Of(string variant) => Work(method.Variants.Index().First(one => one.Item.Code == variant).Index);

    void Place(int row, string? exclusion)
    {
        var count = belongs.Count(variant => variant[row]);
        evaluated[row] = exclusion is null && count == 1;
        if (!evaluated[row]) foreach (var variant in belongs) variant[row] = false;
        if (firms.Years[row] != year || evaluated[row]) return;
        results[row] = new FirmResult(firms.Ids[row], firms.Regions[row], year, exclusion is null ? FirmState.Outside : FirmState.Excluded) { Reason = exclusion ?? "" };
        if (exclusion is not null) return;
        if (count > 1) Problems.Add(Enterprises.Problems.SeveralVariants(firms.Ids[row], year));
        else if (!method.OutsideAllowed) Problems.Add(Enterprises.Problems.NoVariant(firms.Ids[row], year));
    }

    VariantWork Work(int index) => new(method, method.Variants[index], firms)
    {
        Conditions = conditions,
        Groups = groups,
        Evaluated = evaluated,
        Belongs = belongs[index],
        Owners = tenants?.Owners,
        Rows = [.. Enumerable.Range(0, firms.Rows).Where(row => belongs[index][row] && firms.Years[row] == year)],
    };
}
