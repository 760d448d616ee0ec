using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Drafts;
using Xiance.Incentives.Proving;
using Xiance.Incentives.Text;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Incentives;

/// <summary>The compiled rules of the workspace's packs, by the hash of their text; each text is compiled once.</summary>
public sealed class RuleBooks(Database database, Packs packs)
{
    const string Rules = "incentives.yaml";

    readonly ConcurrentDictionary<string, RuleBook> compiled = new(StringComparer.Ordinal);

    /// <summary>The text in force on a day: the newest approved one that begins no later, else the pack's own; null where the pack has none.</summary>
    public RuleText? InForce(PackState pack, DateOnly day)
    {
        var approved = database.Read(session => session.One<TextRow>(
            """
            select t.hash, t.content, s.from_day, s.draft_id from incentive_rule_step s join incentive_text t on t.hash = s.text_hash
            where s.pack_id = @Id and s.act = 'Approve' and s.from_day <= @day order by s.from_day desc, s.at_ms desc limit 1
            """, new { pack.Id, day = Days.Text(day) }));
        if (approved is not null) return new RuleText(pack.Id, approved.Hash, approved.Content) { From = Days.Of(approved.FromDay), Draft = approved.DraftId };
        return packs.Read(pack).Files.TryGetValue(Rules, out var text) ? new RuleText(pack.Id, HashOf(text), text) : null;
    }

    /// <summary>A kept text by its hash, as decisions name it.</summary>
    public RuleText? Kept(PackState pack, string hash)
    {
        if (packs.Read(pack).Files.TryGetValue(Rules, out var own) && HashOf(own) == hash) return new RuleText(pack.Id, hash, own);
        return database.Read(session => session.One<string>("select content from incentive_text where hash = @hash", new { hash })) is { } text ? new RuleText(pack.Id, hash, text) : null;
    }

    public Outcome<RuleBook> Book(RuleText text)
    {
        if (compiled.TryGetValue(text.Hash, out var known)) return known;
        var read = IncentiveReader.Read($"{text.Pack}/{Rules}", text.Content);
        return read.Value is { } book ? new Outcome<RuleBook>(compiled.GetOrAdd(text.Hash, book), read.Problems) : read;
    }

    /// <summary>The rules in force on a day; a problem where the pack has none.</summary>
    public Outcome<RuleBook> Book(PackState pack, DateOnly day) => InForce(pack, day) is { } text ? Book(text) : Storage.Problems.PackWithout(pack.Id, Rules);

    /// <summary>True when the pack pays by rules, not only by funds.</summary>
    public bool HasRules(PackState pack, DateOnly day) => InForce(pack, day) is { } text && Book(text).Value is { Pack.Rules.Count: > 0 };

    /// <summary>The worked examples that the pack brings and those that the text carries, read against the text; of one rule only the text's where it has any.</summary>
    public Outcome<IReadOnlyList<IncentiveExample>> Examples(PackState pack, RuleBook book)
    {
        var read = Files(pack).Select(file => ExampleReader.Read(book, $"{pack.Id}/{file.Key}", file.Value)).ToList();
        var own = Own(pack, book);
        var changed = (own.Value ?? []).Select(example => example.Rule).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<IncentiveExample> examples = [.. read.SelectMany(one => one.Value ?? []).Where(example => !changed.Contains(example.Rule)), .. own.Value ?? []];
        return Outcome.Of(examples, [.. read.SelectMany(one => one.Problems), .. own.Problems]);
    }

    /// <summary>The examples that the text carries itself.</summary>
    public static Outcome<IReadOnlyList<IncentiveExample>> Own(PackState pack, RuleBook book) =>
        book.Pack.Examples.Length == 0 ? new Outcome<IReadOnlyList<IncentiveExample>>([], []) : ExampleReader.Read(book, $"{pack.Id}/{Rules}#examples", book.Pack.Examples);

    /// <summary>What the pack brings about a rule, as text to be changed with it.</summary>
    public string ExamplesOf(PackState pack, string rule) => Files(pack).Select(file => CutExamples.Of(file.Value, rule)).FirstOrDefault(text => text.Length > 0) ?? "";

    IEnumerable<KeyValuePair<string, string>> Files(PackState pack) => packs.Read(pack).Files.Where(file => file.Key.StartsWith("examples/", StringComparison.Ordinal));

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    sealed record TextRow(string Hash, string Content, string FromDay, long DraftId);
}

/// <summary>A text of a pack's rules with its hash; From and Draft where it was approved here and not brought by the pack.</summary>
public sealed record RuleText(string Pack, string Hash, string Content)
{
    public DateOnly? From { get; init; }

    public long? Draft { get; init; }
}
