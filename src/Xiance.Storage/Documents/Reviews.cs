using System.Globalization;
using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Plans.Reviewing;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Documents;

/// <summary>
/// What reviewers do with read items: accept, correct, reject, add, split, merge, and undo. Every decision stands on the revision that
/// the reviewer saw; somebody else's newer one is a problem and stays.
/// </summary>
public sealed class Reviews(Database database, Shelf shelf)
{
    /// <summary>Adds a decision; opening a split or merged item again gives up its parts and opens what they were made from.</summary>
    public IReadOnlyList<Problem> Decide(Reading reading, long document, ItemDecision decision, Instant now)
    {
        if (Refusal(reading, document, out var opened) is { } refusal) return [refusal];
        if (opened.Revision(decision.Item) != decision.Revision) return [Problems.OldPrevious(decision.Item)];
        if (Wrong(opened, decision) is { Count: > 0 } wrong) return wrong;
        var undone = decision.State == ItemState.Open && opened.Newest(decision.Item) is { State: ItemState.Split or ItemState.Merged } ? Undone(opened, decision) : [];
        return Keep(reading, document, [decision, .. undone], [], now);
    }

    static IReadOnlyList<Problem> Wrong(OpenedDocument opened, ItemDecision decision)
    {
        if (opened.Items.All(item => item.Key != decision.Item)) return [Problems.NoItem(decision.Item)];
        if (decision.State is ItemState.Split or ItemState.Merged) return [Problems.NotAllowed("confirm")];
        if (decision.State != ItemState.Corrected) return [];
        return ItemCorrection.Read(decision.Correction) is not { Empty: false } correction ? [Problems.NothingCorrected(decision.Item)] : Review.Check(opened.Document, decision.Item, correction);
    }

    /// <summary>The other sources of the same parts open again, and the parts are refused.</summary>
    static List<ItemDecision> Undone(OpenedDocument opened, ItemDecision decision)
    {
        var parts = opened.Added.Where(item => item.Sources.Contains(decision.Item) && !opened.Dropped(item.Key)).ToList();
        var others = parts.SelectMany(part => part.Sources).Distinct().Where(source => source != decision.Item);
        return
        [
            .. parts.Select(part => new ItemDecision(part.Key, ItemState.Rejected, decision.Reason.Length > 0 ? decision.Reason : "撤销", opened.Revision(part.Key))),
            .. others.Select(source => new ItemDecision(source, ItemState.Open, decision.Reason, opened.Revision(source))),
        ];
    }

    /// <summary>Accepts every item that nobody has decided yet.</summary>
    public IReadOnlyList<Problem> AcceptRest(Reading reading, long document, Instant now)
    {
        if (Refusal(reading, document, out var opened) is { } refusal) return [refusal];
        return Keep(reading, document, [.. opened.Items.Where(item => opened.Newest(item.Key) is null).Select(item => new ItemDecision(item.Key, ItemState.Accepted, "", opened.Revision(item.Key)))], [], now);
    }

    /// <summary>Adds an item that the reader did not find; its words must stand in the clause.</summary>
    public Outcome<string> Add(Reading reading, long document, NewItem item, Instant now)
    {
        if (Refusal(reading, document, out var opened) is { } refusal) return refusal;
        var place = PlaceOf.Quote(opened.Read, item.Clause, item.Quote);
        if (!place.Succeeded) return new Outcome<string>(null, place.Problems);
        var added = new AddedItem(Next(opened, 1), item.Kind, place.Value, ItemOrigin.Added);
        var correction = new ItemCorrection(item.Fields);
        var problems = Review.Check(Review.Run(opened.Read, [added], new Dictionary<string, ItemCorrection>()).Document, added.Key, correction);
        if (problems.Count == 0) problems = Keep(reading, document, [new ItemDecision(added.Key, ItemState.Corrected, item.Reason, 0) { Correction = correction.Written() }], [added], now);
        return problems.Count > 0 ? new Outcome<string>(null, problems) : added.Key;
    }

    /// <summary>Parts an item in two at a seam of the text; both parts begin with its fields and want a decision each.</summary>
    public IReadOnlyList<Problem> Split(Reading reading, long document, ItemSeam seam, Instant now)
    {
        if (Refusal(reading, document, out var opened) is { } refusal) return [refusal];
        if (opened.Items.FirstOrDefault(one => one.Key == seam.Item) is not { } item) return [Problems.NoItem(seam.Item)];
        if (opened.Revision(item.Key) != seam.Revision) return [Problems.OldPrevious(item.Key)];
        if (opened.Dropped(item.Key) || !PlaceOf.Seams(opened.Read, item.Span).Contains(seam.Place)) return [Problems.NoSeam(item.Key)];
        var places = new[] { (item.Span.Start, End: seam.Place), (Start: seam.Place, item.Span.End) };
        var parts = places.Select((place, index) => new AddedItem(Next(opened, index + 1), item.Kind, PlaceOf.Between(opened.Read, item.Clause, place.Start, place.End), ItemOrigin.Split) { Sources = [item.Key] }).ToList();
        return Keep(reading, document, [new ItemDecision(item.Key, ItemState.Split, seam.Reason, seam.Revision)], parts, now);
    }

    /// <summary>Makes one item of several of the same kind: the first one's words, everybody's names, the whole stretch of text.</summary>
    public IReadOnlyList<Problem> Merge(Reading reading, long document, ItemUnion union, Instant now)
    {
        if (Refusal(reading, document, out var opened) is { } refusal) return [refusal];
        var items = opened.Items.Where(item => union.Items.ContainsKey(item.Key) && !opened.Dropped(item.Key)).ToList();
        if (items.Count < 2 || items.Count != union.Items.Count || items.Select(item => item.Kind).Distinct().Count() > 1) return [Problems.NoUnion(string.Join('、', union.Items.Keys))];
        if (items.FirstOrDefault(item => opened.Revision(item.Key) != union.Items[item.Key]) is { } stale) return [Problems.OldPrevious(stale.Key)];
        var place = PlaceOf.Between(opened.Read, items[0].Clause, items.Min(item => item.Span.Start), items.Max(item => item.Span.End));
        var merged = new AddedItem(Next(opened, 1), items[0].Kind, place, ItemOrigin.Merged) { Sources = [.. items.Select(item => item.Key)] };
        var fields = Review.United(opened.Document, merged.Kind, merged.Sources);
        return Keep(reading, document, [.. items.Select(item => new ItemDecision(item.Key, ItemState.Merged, union.Reason, union.Items[item.Key])), new ItemDecision(merged.Key, ItemState.Open, union.Reason, 0) { Correction = fields.Written() }], [merged], now);
    }

    Problem? Refusal(Reading reading, long document, out OpenedDocument opened)
    {
        opened = null!;
        if (shelf.Open(reading with { AsOf = Instant.Latest }, document) is not { } found) return Problems.NoDocument(document);
        if (!shelf.MayWork(reading, document)) return Problems.NotAllowed("confirm");
        opened = found;
        return null;
    }

    static string Next(OpenedDocument opened, int step) => "added-" + (opened.Added.Count + step).ToString(CultureInfo.InvariantCulture);

    IReadOnlyList<Problem> Keep(Reading reading, long document, IReadOnlyList<ItemDecision> decisions, IReadOnlyList<AddedItem> added, Instant now)
    {
        try
        {
            return database.Write<IReadOnlyList<Problem>>(session =>
            {
                foreach (var item in added) if (Insert(session, document, item, (now, reading.Actor.Name)) == 0) throw new SomebodyWasFaster(item.Key);
                foreach (var decision in decisions) if (Insert(session, document, decision with { Revision = decision.Revision + 1, DecidedAt = now, DecidedBy = reading.Actor.Name }) == 0) throw new SomebodyWasFaster(decision.Item);
                foreach (var group in decisions.GroupBy(decision => decision.State)) AuditLog.Add(session, now, reading.Actor.Name, new("item_" + group.Key.ToString().ToLowerInvariant(), document.ToString(CultureInfo.InvariantCulture), Named(group)));
                return [];
            });
        }
        catch (SomebodyWasFaster late)
        {
            return [Problems.OldPrevious(late.Item)];
        }
    }

    // The log names a handful; a sweep over a whole document is counted.
    const int MostNamed = 5;

    static string Named(IEnumerable<ItemDecision> decisions)
    {
        var all = decisions.ToList();
        return all.Count > MostNamed ? all.Count.ToString(CultureInfo.InvariantCulture) : string.Join('；', all.Select(decision => $"{decision.Item} {decision.Reason}".Trim()));
    }

    static int Insert(Session session, long document, ItemDecision decision) =>
        session.Do(
            """
            insert into item_decision (document_id, item_key, revision, state, correction, reason, decided_at, decided_by)
            values (@document, @Item, @Revision, @state, @Correction, @Reason, @at, @DecidedBy) on conflict (document_id, item_key, revision) do nothing
            """,
            new { document, decision.Item, decision.Revision, state = decision.State.ToString(), decision.Correction, decision.Reason, at = decision.DecidedAt.Milliseconds, decision.DecidedBy });

    static int Insert(Session session, long document, AddedItem item, (Instant At, string By) stamp) =>
        session.Do(
            """
            insert into added_item (document_id, item_key, kind, place, origin, sources, added_at, added_by)
            values (@document, @Key, @kind, @place, @origin, @sources, @at, @By) on conflict (document_id, item_key) do nothing
            """,
            new { document, item.Key, kind = item.Kind.ToString(), place = JsonSerializer.Serialize(item.Place, Json.Options), origin = item.Origin.ToString(), sources = string.Join('\n', item.Sources), at = stamp.At.Milliseconds, stamp.By });

    /// <summary>Another reviewer's decision came between reading and writing; the whole change is taken back.</summary>
    sealed class SomebodyWasFaster(string item) : Exception
    {
        public string Item => item;
    }
}
