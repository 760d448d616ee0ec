using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Text;
using Xiance.Web.Shell;

namespace Xiance.Web.Incentives;

/// <summary>The figures of one applicant as a form or an address states them: f.NAME=VALUE, and who it is.</summary>
public sealed record AskedFacts(IReadOnlyDictionary<string, string> Texts)
{
    const string Prefix = "f.";

    public string Subject { get; init; } = "";

    public string Text(string fact) => Texts.GetValueOrDefault(fact, "");

    public static AskedFacts Of(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var all = fields.ToList();
        return new AskedFacts(all.Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal)).GroupBy(pair => pair.Key[Prefix.Length..]).ToDictionary(group => group.Key, group => group.Last().Value.Trim(), StringComparer.Ordinal))
        {
            Subject = all.LastOrDefault(pair => pair.Key == "subject").Value ?? "",
        };
    }

    /// <summary>The applicant's figures as known, each replaced by what is stated here.</summary>
    public AskedFacts Over(IReadOnlyDictionary<string, string> known)
    {
        var all = new Dictionary<string, string>(known, StringComparer.Ordinal);
        foreach (var (name, text) in Texts) all[name] = text;
        return this with { Texts = all };
    }

    /// <summary>Every figure that is not text of its kind is a problem.</summary>
    public Outcome<Application> Read(RuleBook book, Period period, string nameless)
    {
        var subject = Subject.Length > 0 ? Subject : nameless;
        var rows = Texts.Where(pair => pair.Value.Length > 0).Select(pair => new FigureRow(subject, period.ToString(), pair.Key, pair.Value, "", Place.Named(pair.Key))).ToList();
        if (rows.Count == 0) return new Application(subject, period, new Dictionary<string, Xiance.Rules.Values.Value?>());
        var read = ReadApplications.Run(book, rows);
        return read.Value is { } all ? new Outcome<Application>(all[0], read.Problems) : new Outcome<Application>(null, read.Problems);
    }
}
