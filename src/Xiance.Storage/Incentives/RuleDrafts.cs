using System.Globalization;
using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Drafts;
using Xiance.Incentives.Text;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Incentives;

/// <summary>Rules drafted here: written, tested on examples and past applications, approved by another person, in force from a day.</summary>
public sealed class RuleDrafts(Database database, Packs packs, RuleBooks books)
{
    static readonly JsonSerializerOptions Options = new(Xiance.Documents.Json.Options) { IgnoreReadOnlyProperties = true };

    /// <summary>Drafts of a pack for the office, leaders and auditors of its region; newest first.</summary>
    public IReadOnlyList<RuleDraft> All(Reading reading, string pack) => database.Read(session =>
    {
        var rows = session.All<Row>(Sight.Of(session, reading).Fill(
            """
            select r.region_id, r.pack_id, r.draft_id, r.number, r.act, r.title, r.text_hash, r.base_hash, r.rules, r.from_day, r.words, r.result, r.at_ms, r.by_actor from incentive_rule_step r
            where r.pack_id = @pack and r.at_ms <= @asOf and {own r} order by r.draft_id desc, r.number
            """), new { pack, asOf = reading.AsOf.Milliseconds });
        var may = reading.Actor.Is(Role.Office);
        return (IReadOnlyList<RuleDraft>)[.. rows.GroupBy(row => row.DraftId).Select(group => new RuleDraft(group.Key, pack, new RegionId(group.First().RegionId), Fold([.. group.Select(row => row.Step)])) { May = may })];
    });

    public RuleDraft? Find(Reading reading, string pack, long id) => All(reading, pack).FirstOrDefault(draft => draft.Id == id);

    /// <summary>Keeps a text as a draft, new or another version of one. It must compile, and differ from the text in force.</summary>
    public Outcome<RuleDraft> Write(Reading reading, PackState pack, (long? Draft, string Title, string Words, string Text) asked, Instant now)
    {
        if (!Office(reading, pack)) return Problems.NotAllowed("rules");
        if (books.InForce(pack, now.ChinaDay) is not { } inForce) return Problems.PackWithout(pack.Id, "incentives.yaml");
        var draft = new RuleText(pack.Id, RuleBooks.HashOf(asked.Text), asked.Text);
        return books.Book(inForce).Then(before => books.Book(draft).Then<RuleDraft>(after =>
        {
            if (RuleBooks.Own(pack, after) is { Problems.Count: > 0 } examples) return new Outcome<RuleDraft>(null, examples.Problems);
            var changes = CompareBooks.Run(before, after);
            var step = new DraftStep(DraftAct.Write) { Title = asked.Title, Words = asked.Words, TextHash = draft.Hash, BaseHash = inForce.Hash, Rules = [.. changes.Select(change => change.Rule)] };
            return Take(reading, pack, (asked.Draft, step, asked.Text), now);
        }));
    }

    /// <summary>Tests the text of a draft as it stands: examples, small changes they must notice, and past applications under both texts.</summary>
    public Outcome<RuleDraft> Test(Reading reading, PackState pack, (long Draft, IReadOnlyList<Application> Past) asked, Instant now)
    {
        if (!Office(reading, pack) || Find(reading, pack.Id, asked.Draft) is not { Life.Text: { } written } || books.Kept(pack, written.TextHash) is not { } text) return Problems.NotAllowed("rules");
        return books.Book(pack, now.ChinaDay).Then(before => books.Book(text).Then(after => books.Examples(pack, after).Then(examples =>
            Take(reading, pack, (asked.Draft, new DraftStep(DraftAct.Test) { TextHash = text.Hash, Test = TestDraft.Run(before, after, examples, asked.Past) }, null), now))));
    }

    /// <summary>Hands in, approves from a day, returns or withdraws.</summary>
    public Outcome<RuleDraft> Step(Reading reading, PackState pack, (long Draft, DraftStep Step) asked, Instant now)
    {
        if (!Office(reading, pack) || asked.Step.Act is DraftAct.Write or DraftAct.Test || Find(reading, pack.Id, asked.Draft) is not { Life.Text: { } text }) return Problems.NotAllowed("rules");
        if (asked.Step.Act == DraftAct.Approve && books.InForce(pack, asked.Step.From ?? now.ChinaDay)?.Hash != text.BaseHash) return Problems.DraftOvertaken();
        return Take(reading, pack, (asked.Draft, asked.Step with { TextHash = text.TextHash, BaseHash = text.BaseHash }, null), now);
    }

    Outcome<RuleDraft> Take(Reading reading, PackState pack, (long? Draft, DraftStep Step, string? Text) asked, Instant now)
    {
        var known = asked.Draft is { } id ? Find(reading, pack.Id, id) : null;
        if (asked.Draft is not null && known is null) return Problems.NotAllowed("rules");
        var taken = TakeDraftStep.Run(known?.Life ?? DraftLife.Empty, asked.Step with { By = reading.Actor.Name, At = now }, now.ChinaDay);
        if (taken.Value is not { } life) return new Outcome<RuleDraft>(null, taken.Problems);
        var made = database.Write(session =>
        {
            if (asked.Text is { } text) session.Do("insert into incentive_text (hash, content) values (@TextHash, @text) on conflict (hash) do nothing", new { asked.Step.TextHash, text });
            var draft = asked.Draft ?? session.NewIds("incentive_draft");
            Insert(session, (pack, draft), life.Steps[^1]);
            AuditLog.Add(session, now, reading.Actor.Name, new("rule_draft", $"{pack.Id} {draft}", $"{asked.Step.Act} {asked.Step.Title} {asked.Step.Words}".Trim()));
            return draft;
        });
        return Find(reading, pack.Id, made) is { } found ? found : Problems.NotAllowed("rules");
    }

    static void Insert(Session session, (PackState Pack, long Draft) of, DraftStep step) => session.Do(
        """
        insert into incentive_rule_step (region_id, pack_id, draft_id, number, act, title, text_hash, base_hash, rules, from_day, words, result, at_ms, by_actor)
        values (@region, @Id, @draft, @Number, @act, @Title, @TextHash, @BaseHash, @rules, @from, @Words, @result, @at, @By)
        """,
        new
        {
            region = of.Pack.Jurisdiction.Value,
            of.Pack.Id,
            draft = of.Draft,
            step.Number,
            act = step.Act.ToString(),
            step.Title,
            step.TextHash,
            step.BaseHash,
            rules = string.Join('\n', step.Rules),
            from = step.From is { } day ? Days.Text(day) : null,
            step.Words,
            result = step.Test is { } test ? JsonSerializer.Serialize(test, Options) : "",
            at = step.At.Milliseconds,
            step.By,
        });

    bool Office(Reading reading, PackState pack) => reading.Actor.Is(Role.Office) && database.Read(session =>
        session.One<long>(Sight.Of(session, reading).Fill("select count(*) from region_fact r where r.region_id = @region and {own r}"), new { region = pack.Jurisdiction.Value })) > 0;

    /// <summary>True for the office of the pack's own region: it drafts, approves, pays.</summary>
    public bool May(Reading reading, string pack) => packs.Find(reading, pack) is { } state && Office(reading, state);

    static DraftLife Fold(IReadOnlyList<DraftStep> steps) => new(steps[^1].Act switch
    {
        DraftAct.Write => DraftState.Written,
        DraftAct.Test => DraftState.Tested,
        DraftAct.HandIn => DraftState.HandedIn,
        DraftAct.Approve => DraftState.Approved,
        DraftAct.Return => DraftState.Returned,
        _ => DraftState.Withdrawn,
    }, steps);

    sealed record Row(long RegionId, string PackId, long DraftId, long Number, string Act, string Title, string TextHash, string BaseHash, string Rules, string? FromDay, string Words, string Result, long AtMs, string ByActor)
    {
        public DraftStep Step => new(Enum.Parse<DraftAct>(Act))
        {
            Number = Number,
            Title = Title,
            TextHash = TextHash,
            BaseHash = BaseHash,
            Rules = [.. Rules.Split('\n', StringSplitOptions.RemoveEmptyEntries)],
            From = FromDay is { } day ? Days.Of(day) : null,
            Words = Words,
            Test = Result.Length > 0 ? JsonSerializer.Deserialize<DraftTest>(Result, Options) : null,
            At = new Instant(AtMs),
            By = ByActor,
        };
    }
}

/// <summary>A draft as kept, with its life; May: the reader may take steps.</summary>
public sealed record RuleDraft(long Id, string Pack, RegionId Region, DraftLife Life)
{
    public bool May { get; init; }

    public string Title => Life.Steps.LastOrDefault(step => step.Title.Length > 0)?.Title ?? Id.ToString(CultureInfo.InvariantCulture);
}
