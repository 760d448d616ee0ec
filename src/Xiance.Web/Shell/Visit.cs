using System.Globalization;
using Xiance.Access;
using Xiance.Basics;

namespace Xiance.Web.Shell;

/// <summary>
/// One request as pages see it: who reads what as known when (<see cref="Reading"/>), the plan and period chosen, and the address.
/// Resolved once per request from the query and the cookies; pages take it as a parameter or by injection.
/// </summary>
public sealed record Visit(Reading Reading, DateOnly Today)
{
    public const string PlanKey = "plan";
    public const string PeriodKey = "period";
    public const string KnownKey = "known";

    public static readonly Actor Nobody = new(0, "", []);

    public string Path { get; init; } = "/";

    /// <summary>When the request came.</summary>
    public Instant Now { get; init; }

    /// <summary>The query as asked, in its order; pages read their filters from it by <see cref="Asked"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>The plans (packs) of this workspace that the actor's regions fall under.</summary>
    public IReadOnlyList<PlanChoice> Plans { get; init; } = [];

    public PlanChoice? Plan { get; init; }

    /// <summary>The periods that have figures under the plan, newest first.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];

    public Period? Period { get; init; }

    /// <summary>知悉截至: the day whose knowledge is shown; null for now.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>True in a demonstration workspace: every figure of it is invented.</summary>
    public bool Demonstration { get; init; }

    public Actor Actor => Reading.Actor;

    public Locale Locale => Reading.Locale;

    public bool SignedIn => Actor.Account != 0;

    /// <summary>True when an earlier state of knowledge is shown; nothing can be changed then.</summary>
    public bool Past => Known is { } day && day < Today;

    public bool Synthetic => Demonstration || Plan is { Synthetic: true };

    /// <summary>The reading of now, for what is changed: nobody decides on a past state of knowledge.</summary>
    public Reading Latest => Reading with { AsOf = Instant.Latest };

    /// <summary>The value of a query key as text, null when absent or empty.</summary>
    public string? Asked(string key) => Query.FirstOrDefault(pair => pair.Key == key).Value is { Length: > 0 } value ? value : null;

    /// <summary>An address inside the product that keeps plan, period and known-on as they are now.</summary>
    public string Link(string path, params ReadOnlySpan<(string Key, object? Value)> values)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        if (Plan is { } plan && Plans.Count > 1) pairs.Add(new(PlanKey, plan.Pack));
        if (Asked(PeriodKey) is { } period) pairs.Add(new(PeriodKey, period));
        if (Asked(KnownKey) is { } known) pairs.Add(new(KnownKey, known));
        foreach (var (key, value) in values) Set(pairs, key, value);
        return Address(path, pairs);
    }

    /// <summary>This very page with some query values changed (null removes one).</summary>
    public string Here(params ReadOnlySpan<(string Key, object? Value)> values)
    {
        var pairs = Query.ToList();
        foreach (var (key, value) in values) Set(pairs, key, value);
        return Address(Path, pairs);
    }

    static void Set(List<KeyValuePair<string, string>> pairs, string key, object? value)
    {
        pairs.RemoveAll(pair => pair.Key == key);
        if (Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text) pairs.Add(new(key, text));
    }

    static string Address(string path, List<KeyValuePair<string, string>> pairs) =>
        pairs.Count == 0 ? path : path + "?" + string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
}
