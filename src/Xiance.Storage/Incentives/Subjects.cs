using System.Collections.Concurrent;
using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Text;
using Xiance.Incentives.Variants;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;
using Xiance.Storage.Tables;

namespace Xiance.Storage.Incentives;

/// <summary>
/// Figures of possible applicants, as declared by them or known to departments: who qualifies without applying, what a variant of the rules costs.
/// Each bringing is kept; the newest of a subject and period holds.
/// </summary>
public sealed class Subjects(Database database, RuleBooks books)
{
    // As many states of figures and rules as are compared at a time; beyond it memory is worth more.
    const int MostTables = 20;

    readonly ConcurrentDictionary<string, FirmTable> tables = new(StringComparer.Ordinal);

    /// <summary>The newest figures of each subject that the reader sees.</summary>
    public IReadOnlyList<KnownSubject> All(Reading reading, string pack, Period period) => database.Read(session => All(session, Sight.Of(session, reading), (pack, period, reading.AsOf)));

    static IReadOnlyList<KnownSubject> All(Session session, Sight sight, (string Pack, Period Period, Instant AsOf) of) => [.. session.All<Row>(sight.Fill(
        """
        select r.region_id, r.subject, r.number, r.name, r.kind, r.project, r.county, r.facts, r.source, r.synthetic, r.at_ms, r.by_actor from incentive_subject r
        where r.pack_id = @Pack and r.period = @period and r.at_ms <= @asOf and {own r}
          and r.number = (select max(l.number) from incentive_subject l where l.region_id = r.region_id and l.pack_id = r.pack_id and l.period = r.period and l.subject = r.subject and l.at_ms <= @asOf)
        order by r.subject
        """), new { of.Pack, period = of.Period.ToString(), asOf = of.AsOf.Milliseconds }).Select(row => row.Known)];

    public KnownSubject? Find(Reading reading, (string Pack, Period Period) of, string subject) => All(reading, of.Pack, of.Period).FirstOrDefault(known => known.Subject == subject);

    /// <summary>The subjects as the rules read them; a figure that the rules no longer know is left out.</summary>
    public static Outcome<IReadOnlyList<Application>> Applications(RuleBook book, Period period, IReadOnlyList<KnownSubject> known)
    {
        var read = ReadApplications.Run(book, known.SelectMany(one => one.Facts.Where(fact => book.Fact(fact.Key) is not null && fact.Value.Length > 0).Select(fact => new FigureRow(one.Subject, period.ToString(), fact.Key, fact.Value, "", Place.Named($"{one.Name} {fact.Key}")))));
        var by = known.ToDictionary(one => one.Subject, StringComparer.Ordinal);
        return read.Then<IReadOnlyList<Application>>(all => all.Select(one => one with
        {
            Name = by[one.Subject].Name,
            Kind = by[one.Subject].Kind,
            Project = by[one.Subject].Project.Length > 0 ? by[one.Subject].Project : null,
            County = by[one.Subject].County.Length > 0 ? by[one.Subject].County : null,
        }).ToList());
    }

    /// <summary>All subjects as columns, made once for each state of the figures and text of the rules.</summary>
    public Outcome<FirmTable> Table(Reading reading, (PackState Pack, RuleText Text) of, Period period)
    {
        var state = database.Read(session => session.One<State>(Sight.Of(session, reading).Fill(
            "select count(*) as entries, coalesce(max(r.number), 0) as newest, cast(coalesce(sum(r.region_id), 0) as bigint) as places from incentive_subject r where r.pack_id = @Id and r.period = @period and r.at_ms <= @asOf and {own r}"), new { of.Pack.Id, period = period.ToString(), asOf = reading.AsOf.Milliseconds }))!;
        var key = $"{of.Pack.Id} {of.Text.Hash} {period} {state} {string.Join(',', reading.Actor.Grants.Select(grant => $"{grant.Role} {grant.Region.Value}"))}";
        if (tables.TryGetValue(key, out var made)) return made;
        return books.Book(of.Text).Then(book => Applications(book, period, All(reading, of.Pack.Id, period)).Then<FirmTable>(all =>
        {
            if (tables.Count > MostTables) tables.Clear();
            return tables.GetOrAdd(key, FirmColumns.Of(book, all));
        }));
    }

    /// <summary>Takes a table of figures, long or wide; every row is checked against the rules and nothing is kept while one is wrong.</summary>
    public Outcome<SubjectImport> Bring(Reading reading, (PackState Pack, Period Period) of, (string Name, byte[] Content) file, Instant now)
    {
        if (!reading.Actor.IsAny(Role.Office, Role.County)) return Problems.NotAllowed("subjects");
        return books.Book(of.Pack, of.Period.Last).Then(book => ReadSheet.Run(file.Name, file.Content).Then<SubjectImport>(sheet =>
        {
            var rows = FigureRows.Of(sheet, of.Period.ToString()).ToList();
            var read = ReadApplications.Run(book, rows);
            if (read.Value is not { } all) return new Outcome<SubjectImport>(null, read.Problems);
            var texts = rows.Where(row => !ReadApplications.IsOfApplicant(row.Name)).GroupBy(row => row.Entity, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToDictionary(row => row.Name, row => row.Value, StringComparer.Ordinal), StringComparer.Ordinal);
            var subjects = all.Select(one => new NewSubject(one.Subject, one.Name) { Kind = one.Kind, Project = one.Project ?? "", County = one.County ?? "", Facts = texts.GetValueOrDefault(one.Subject) ?? [] });
            return Add(reading, of, ([.. subjects], file.Name, false), now);
        }));
    }

    public Outcome<SubjectImport> Add(Reading reading, (PackState Pack, Period Period) of, (IReadOnlyList<NewSubject> Subjects, string Source, bool Synthetic) with, Instant now) => database.Write<Outcome<SubjectImport>>(session =>
    {
        var sight = Sight.Of(session, reading);
        var regions = session.All<RegionRow>(sight.Fill("select r.region_id, f.name from region_within r join region_fact f on f.region_id = r.region_id and f.valid_to = '9999-12-31' where r.ancestor_id = @top and {own r}"), new { top = of.Pack.Jurisdiction.Value })
            .GroupBy(row => row.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().RegionId, StringComparer.Ordinal);
        var problems = with.Subjects.Where(one => one.County.Length > 0 && !regions.ContainsKey(one.County)).Select(one => Problems.UnknownRegion(Place.Named(one.Subject), one.County)).ToList();
        var home = reading.Actor.Is(Role.Office) ? of.Pack.Jurisdiction.Value : reading.Actor.Grants.FirstOrDefault(grant => grant.Role == Role.County)?.Region.Value ?? 0;
        if (problems.Count > 0) return problems;
        var number = session.NewIds("incentive_subject");
        session.Insert("incentive_subject", ["region_id", "pack_id", "period", "subject", "number", "name", "kind", "project", "county", "facts", "source", "synthetic", "at_ms", "by_actor"],
            with.Subjects.Select(one => new object?[]
            {
                one.County.Length > 0 ? regions[one.County] : home, of.Pack.Id, of.Period.ToString(), one.Subject, number, one.Name, one.Kind?.ToString() ?? "", one.Project, one.County, JsonSerializer.Serialize(one.Facts, Xiance.Documents.Json.Options), with.Source,
                with.Synthetic ? 1L : 0L, now.Milliseconds, reading.Actor.Name,
            }));
        AuditLog.Add(session, now, reading.Actor.Name, new("subjects_brought", $"{of.Pack.Id} {of.Period}", $"{with.Source} {with.Subjects.Count}"));
        return new SubjectImport(with.Subjects.Count);
    });

    sealed record State(long Entries, long Newest, long Places);

    sealed record RegionRow(long RegionId, string Name);

    sealed record Row(long RegionId, string Subject, long Number, string Name, string Kind, string Project, string County, string Facts, string Source, long Synthetic, long AtMs, string ByActor)
    {
        public KnownSubject Known => new(Subject, Name)
        {
            Region = new RegionId(RegionId),
            Number = Number,
            Kind = Kind.Length > 0 ? Enum.Parse<BeneficiaryKind>(Kind) : null,
            Project = Project,
            County = County,
            Facts = JsonSerializer.Deserialize<Dictionary<string, string>>(Facts, Xiance.Documents.Json.Options)!,
            Source = Source,
            Synthetic = Synthetic != 0,
            At = new Instant(AtMs),
            By = ByActor,
        };
    }
}

/// <summary>A subject that figures are brought for.</summary>
public record NewSubject(string Subject, string Name)
{
    public BeneficiaryKind? Kind { get; init; }

    public string Project { get; init; } = "";

    public string County { get; init; } = "";

    /// <summary>Figures as printed, by name.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();
}

/// <summary>A subject with its newest figures and where they come from.</summary>
public sealed record KnownSubject(string Subject, string Name) : NewSubject(Subject, Name)
{
    public RegionId Region { get; init; }

    public long Number { get; init; }

    public string Source { get; init; } = "";

    public bool Synthetic { get; init; }

    public Instant At { get; init; }

    public string By { get; init; } = "";
}

/// <summary>How many subjects a table brought.</summary>
public sealed record SubjectImport(int Subjects);
