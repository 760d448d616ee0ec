using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Tasks;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Progress;

/// <summary>一季一调度: opened for every unit and county that leads open work, collected by their reports, commented, visited, decided, published and closed.</summary>
public sealed class ProgressReviews(Database database)
{
    public IReadOnlyList<ReviewState> All(Reading reading) => database.Read(session => session.All<ReviewState>(Sight.Of(session, reading).Fill(
        """
        select e.review_id, e.region_id, f.name as region_name, e.origin, e.period, e.due_day, e.at_ms, e.by_actor,
          coalesce((select s.act from review_step s where s.review_id = e.review_id and s.act in ('Publish', 'Close') and s.at_ms <= @asOf order by s.number desc limit 1), '') as act,
          (select count(*) from review_party p where p.review_id = e.review_id) as parties
        from progress_review e join region_fact f on f.region_id = e.region_id and f.valid_to = '9999-12-31'
        where e.at_ms <= @asOf and ({own e} or (exists (select 1 from review_step s where s.review_id = e.review_id and s.act = 'Publish' and s.at_ms <= @asOf) and {jurisdiction e}))
        order by e.period desc, e.review_id
        """), new { asOf = reading.AsOf.Milliseconds }));

    public ReviewState? Find(Reading reading, long review) => All(reading).FirstOrDefault(one => one.ReviewId == review);

    /// <summary>True where the review's region lies in the reader's own subtrees, so that he may see who was asked and what was kept.</summary>
    public bool IsOwn(Reading reading, ReviewState review) => database.Read(session => session.One<long>(Sight.Of(session, reading).Fill("select count(*) from progress_review e where e.review_id = @ReviewId and {own e}"), new { review.ReviewId })) > 0;

    /// <summary>Opens the review of a period with the day by which reports are due; the first of an office for that period.</summary>
    public Outcome<ReviewState> Open(Reading reading, (Period Period, DateOnly Due) order, Instant now)
    {
        if (reading.Actor.Grants.FirstOrDefault(grant => grant.Role == Role.Office) is not { } office) return Xiance.Storage.Problems.NotAllowed("review");
        var values = new { region = office.Region.Value, period = order.Period.ToString(), now = now.Milliseconds, due = Days.Text(order.Due), by = reading.Actor.Name };
        var id = database.Write(session =>
        {
            if (session.One<long>("select count(*) from progress_review where region_id = @region and period = @period", values) > 0) return 0;
            var review = session.NewIds("review");
            session.Do("insert into progress_review (review_id, region_id, origin, period, due_day, at_ms, by_actor) values (@review, @region, '', @period, @due, @now, @by)", new { review, values.region, values.period, values.due, values.now, values.by });
            var parties = Leading(session, office.Region, now);
            session.Insert("review_party", ["review_id", "region_id", "position", "unit_id", "government_id", "name", "tasks"], parties.Select((party, position) => new object?[] { review, office.Region.Value, (long)position, party.UnitId, party.GovernmentId, party.Name, party.Tasks }));
            AuditLog.Add(session, now, reading.Actor.Name, new("review_opened", order.Period.ToString(), values.due));
            return review;
        });
        return id == 0 ? Problems.ReviewThere(order.Period) : Find(reading with { AsOf = Instant.Latest }, id)!;
    }

    /// <summary>Units of the office's own region that lead open work, and every county below that has some.</summary>
    static IReadOnlyList<PartyRow> Leading(Session session, RegionId region, Instant now) =>
    [
        .. session.All<PartyRow>("select u.unit_id, cast(null as bigint) as government_id, u.name, count(*) as tasks from task_seat p join task_standing s on s.task_id = p.task_id and s.to_ms > @now and s.state in ('Planned', 'Running', 'Claimed') join unit u on u.unit_id = p.unit_id where p.to_ms > @now and p.answers = 1 and s.region_id = @region group by u.unit_id, u.name order by u.name", new { region = region.Value, now = now.Milliseconds }),
        .. session.All<PartyRow>("select cast(null as bigint) as unit_id, s.region_id as government_id, f.name, count(*) as tasks from task_standing s join region_within w on w.region_id = s.region_id and w.ancestor_id = @region join region_fact f on f.region_id = s.region_id and f.valid_to = '9999-12-31' where s.to_ms > @now and s.state in ('Planned', 'Running', 'Claimed') and s.region_id <> @region group by s.region_id, f.name, f.code order by f.code", new { region = region.Value, now = now.Milliseconds }),
    ];

    /// <summary>Who was asked, how many of his tasks have reported the period, and how their lights stand on the day.</summary>
    public IReadOnlyList<ReviewParty> Parties(Reading reading, ReviewState review, DateOnly day) => database.Read(session => session.All<ReviewParty>(
        $"""
         select position, name, unit_id, government_id, tasks, cast(sum(reported) as bigint) as reported, cast(sum(case when light = 'Behind' then 1 else 0 end) as bigint) as behind, cast(sum(case when light = 'Near' then 1 else 0 end) as bigint) as near, count(task_id) as standing
         from (select r.position, r.name, r.unit_id, r.government_id, r.tasks, s.task_id, {TaskList.Light} as light,
                 case when exists (select 1 from task_record t where t.task_id = s.task_id and t.act = 'Report' and t.period = @Period and t.at_ms <= @asOf) then 1 else 0 end as reported
               from review_party r left join task_standing s on s.from_ms <= @asOf and s.to_ms > @asOf and s.state in ('Planned', 'Running', 'Claimed') and (
                 (r.government_id is not null and s.region_id = r.government_id)
                 or (r.unit_id is not null and s.region_id = r.region_id and exists (select 1 from task_seat p where p.task_id = s.task_id and p.from_ms <= @asOf and p.to_ms > @asOf and p.answers = 1 and p.unit_id = r.unit_id)))
               where r.review_id = @ReviewId) asked
         group by position, name, unit_id, government_id, tasks order by position
         """, new { review.Period, review.ReviewId, asOf = reading.AsOf.Milliseconds, day = Days.Text(day) }));

    public IReadOnlyList<ReviewStep> Steps(Reading reading, long review) => database.Read(session => session.All<ReviewStep>("select number, act, about, about_id, words, document, day, marks, at_ms, by_actor from review_step where review_id = @review and at_ms <= @asOf order by number", new { review, asOf = reading.AsOf.Milliseconds }));

    /// <summary>Comments, site visits with marks, decisions that become tasks, publication of how tasks stand, closing. Nothing follows a closed review.</summary>
    public IReadOnlyList<Problem> Take(Reading reading, (long Review, ReviewStep Step) order, Instant now)
    {
        if (Find(reading with { AsOf = Instant.Latest }, order.Review) is not { } review) return [Problems.NoReview(order.Review)];
        if (!reading.Actor.Grants.Any(grant => grant.Role == Role.Office && grant.Region.Value == review.RegionId)) return [Xiance.Storage.Problems.NotAllowed("review")];
        if (review.Act == "Close") return [Problems.ReviewClosed(review.Of)];
        var step = order.Step;
        if (step.Act != "Close" && step.Words.Trim().Length == 0) return [Problems.StepIncomplete()];
        if (step.Marks is < 0 or > 100) return [Problems.MarksOff(step.Marks.Value)];
        if (step.Act == "Close" && step.Content.Length == 0) return [Problems.NothingKept(review.Of)];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            if (step.Act == "Decide" && Decision(session, reading, (review, step), now) is null) return [Problems.TaskIncomplete()];
            if (step.Act == "Publish") Publish(session, reading, review, now);
            session.Do(
                """
                insert into review_step (review_id, number, act, about, about_id, words, document, day, content, hash, marks, at_ms, by_actor)
                values (@ReviewId, (select coalesce(max(s.number), 0) + 1 from review_step s where s.review_id = @ReviewId), @Act, @About, @AboutId, @Words, @Document, @Day, @Content, @hash, @Marks, @now, @Name)
                """, new { review.ReviewId, step.Act, step.About, step.AboutId, Words = step.Words.Trim(), step.Document, step.Day, step.Content, hash = ClosedReviews.Hash(step.Content), step.Marks, now = now.Milliseconds, reading.Actor.Name });
            AuditLog.Add(session, now, reading.Actor.Name, new("review_" + step.Act.ToLowerInvariant(), review.Period, $"{step.About} {step.Words} {ClosedReviews.Hash(step.Content)}".Trim()));
            return [];
        });
    }

    /// <summary>About is the lead, the words are the task, the day is its due day.</summary>
    static WorkTask? Decision(Session session, Reading reading, (ReviewState Review, ReviewStep Step) of, Instant now)
    {
        var number = session.One<long>("select count(*) from review_step where review_id = @ReviewId", new { of.Review.ReviewId }) + 1;
        var task = new WorkTask(0, new RegionId(of.Review.RegionId), WorkTaskKind.Decision, of.Step.Words.Trim())
        {
            Origin = new TaskOrigin($"{of.Review.Of.ToChinese()}调度决定事项", "") { Key = string.Create(CultureInfo.InvariantCulture, $"review/{of.Review.ReviewId}/{number}") },
            Start = now.ChinaDay,
            Due = of.Step.Day is { } day ? Days.Of(day) : null,
        };
        return WorkTasks.Add(session, reading, (task, of.Step.About), now);
    }

    /// <summary>What stands open in the office's own region becomes visible to the jurisdiction as it stands.</summary>
    static void Publish(Session session, Reading reading, ReviewState review, Instant now)
    {
        foreach (var task in session.All<long>("select task_id from task_standing where region_id = @RegionId and to_ms > @now and visibility = 0 and state in ('Planned', 'Running', 'Claimed')", new { review.RegionId, now = now.Milliseconds }))
            WorkTasks.Take(session, reading, new TaskOrder(task, new TaskRecord(TaskAct.Publish)) { Seen = -1 }, now);
    }

    sealed record PartyRow
    {
        public long? UnitId { get; init; }
        public long? GovernmentId { get; init; }
        public string Name { get; init; } = "";
        public long Tasks { get; init; }
    }
}

/// <summary>A review of a quarter: open, published or closed.</summary>
public sealed record ReviewState
{
    public long ReviewId { get; init; }
    public long RegionId { get; init; }
    public string RegionName { get; init; } = "";
    public string Origin { get; init; } = "";
    public string Period { get; init; } = "";
    public string DueDay { get; init; } = "";
    public long AtMs { get; init; }
    public string ByActor { get; init; } = "";

    /// <summary>Empty while it is open, else Publish or Close.</summary>
    public string Act { get; init; } = "";
    public long Parties { get; init; }

    public Period Of => Basics.Period.TryParse(Period)!.Value;

    public DateOnly Due => Days.Of(DueDay);
}

/// <summary>A unit or county asked by a review: its open tasks then and now, how many reported the period, and their lights.</summary>
public sealed record ReviewParty
{
    public long Position { get; init; }
    public string Name { get; init; } = "";
    public long? UnitId { get; init; }
    public long? GovernmentId { get; init; }
    public long Tasks { get; init; }
    public long Reported { get; init; }
    public long Behind { get; init; }
    public long Near { get; init; }
    public long Standing { get; init; }
}

/// <summary>Something done in a review: Comment, Visit (观摩, with place and marks), Decide (with lead and day), Publish, Close.</summary>
public sealed record ReviewStep
{
    public long Number { get; init; }
    public string Act { get; init; } = "";

    /// <summary>The unit, county or stop it is about; the lead of a decision.</summary>
    public string About { get; init; } = "";
    public long? AboutId { get; init; }
    public string Words { get; init; } = "";
    public string Document { get; init; } = "";
    public string? Day { get; init; }

    /// <summary>What a closing keeps of everything that was seen; empty for other acts, and when steps are listed.</summary>
    public string Content { get; init; } = "";
    public long? Marks { get; init; }
    public long AtMs { get; init; }
    public string ByActor { get; init; } = "";
}
