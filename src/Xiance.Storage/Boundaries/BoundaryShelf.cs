using System.Security.Cryptography;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Register;

namespace Xiance.Storage.Boundaries;

/// <summary>The outlines of regions that a system administrator supplied; the newest file replaces the one before, which stays as evidence.</summary>
public sealed class BoundaryShelf(Database database)
{
    const string Mark = "boundaries";

    // Reading a file takes longer than drawing it; the text of a hash never changes.
    (string Hash, ShapeSet Shapes)? read;

    /// <summary>Checks and keeps a file. Shapes without a region are named and left out; a file without any match is refused.</summary>
    public Outcome<ShapeSet> Keep(Reading reading, (string Name, byte[] Content) file, Instant now)
    {
        if (!reading.Actor.Is(Role.SystemAdministrator)) return Problems.NotAllowed();
        return ReadShapes.Run(file.Name, file.Content).Then(shapes =>
        {
            var set = database.Read(session => Match(session, shapes, now.ChinaDay));
            if (set.ByCode.Count == 0) return Problems.NothingMatches(file.Name, string.Join('、', set.Unmatched.Take(8)));
            var hash = Convert.ToHexStringLower(SHA256.HashData(file.Content));
            database.Write(session =>
            {
                session.Do("insert into evidence (hash, content, media_type, length) values (@hash, @Content, 'application/geo+json', @length) on conflict (hash) do nothing", new { hash, file.Content, length = (long)file.Content.Length });
                session.Do("insert into workspace (name, value) values (@Mark, @hash) on conflict (name) do update set value = excluded.value", new { Mark, hash });
                AuditLog.Add(session, now, reading.Actor.Name, new("boundaries_kept", hash, $"{file.Name} {set.ByCode.Count}"));
                return 0;
            });
            return (Outcome<ShapeSet>)set;
        });
    }

    /// <summary>By the region codes of the day; none where no file was supplied. Boundaries are public facts, open to every signed-in user.</summary>
    public ShapeSet Current(DateOnly day) => database.Read(session =>
    {
        if (session.One<string>("select value from workspace where name = @Mark", new { Mark }) is not { } hash) return ShapeSet.None;
        if (read is { } known && known.Hash == hash + day) return known.Shapes;
        if (session.One<byte[]>("select content from evidence where hash = @hash", new { hash }) is not { } content || ReadShapes.Run(Mark, content).Value is not { } shapes) return ShapeSet.None;
        var set = Match(session, shapes, day);
        read = (hash + day, set);
        return set;
    });

    static ShapeSet Match(Session session, IReadOnlyList<Shape> shapes, DateOnly day)
    {
        var (found, unmatched) = (new Dictionary<string, Shape>(StringComparer.Ordinal), new List<string>());
        foreach (var shape in shapes)
        {
            var fact = (shape.Code.Length > 0 ? Regions.Find(session, shape.Code, day) : null) ?? (shape.Name.Length > 0 ? Regions.Find(session, shape.Name, day) : null);
            if (fact is null) unmatched.Add(shape.Name.Length > 0 ? shape.Name : shape.Code);
            else found[fact.Code] = found.TryGetValue(fact.Code, out var before) ? before with { Rings = [.. before.Rings, .. shape.Rings] } : shape;
        }
        return new ShapeSet(found, unmatched);
    }
}
