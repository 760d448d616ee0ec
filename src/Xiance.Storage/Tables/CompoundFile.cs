using System.Buffers.Binary;
using System.Text;

namespace Xiance.Storage.Tables;

/// <summary>Takes a stream out of a compound file ([MS-CFB]). Damaged files give null or a shorter stream, never an endless chain.</summary>
sealed class CompoundFile
{
    const int HeaderSectors = 109;

    readonly byte[] content;
    readonly int size;
    readonly IReadOnlyList<int> table;

    CompoundFile(byte[] content)
    {
        this.content = content;
        size = 1 << Math.Clamp(Word(content, 30), 7, 12);
        table = [.. TableSectors().SelectMany(sector => Numbers(Sector(sector)))];
    }

    public static byte[]? Stream(byte[] content, string name)
    {
        if (content.Length < 512) return null;
        var file = new CompoundFile(content);
        var directory = Chain(Number(content, 48), file.table, file.Sector);
        for (var at = 0; at + 128 <= directory.Length; at += 128)
        {
            var entry = directory.AsSpan(at, 128).ToArray();
            if (Encoding.Unicode.GetString(entry, 0, Math.Clamp(Word(entry, 64) - 2, 0, 64)) == name) return file.Open(entry, directory);
        }
        return null;
    }

    byte[] Open(byte[] entry, byte[] directory)
    {
        var (start, length) = (Number(entry, 116), Math.Max(0, Number(entry, 120)));
        var whole = length < Number(content, 56) ? Small(start, directory) : Chain(start, table, Sector);
        return whole[..Math.Min(length, whole.Length)];
    }

    /// <summary>Streams below the cut-off lie in sectors of 64 bytes inside the stream of the root entry.</summary>
    byte[] Small(int start, byte[] directory)
    {
        var (inside, small) = (Chain(Number(directory, 116), table, Sector), 1 << Math.Clamp(Word(content, 32), 4, 9));
        return Chain(start, [.. Numbers(Chain(Number(content, 60), table, Sector))], sector => Part(inside, (long)sector * small, small));
    }

    IEnumerable<int> TableSectors()
    {
        var listed = Numbers(content.AsSpan(76, HeaderSectors * 4).ToArray()).ToList();
        var (next, most) = (Number(content, 68), content.Length / size);
        for (var step = 0; next >= 0 && step < most; step++)
        {
            var more = Numbers(Sector(next)).ToList();
            if (more.Count == 0) break;
            listed.AddRange(more[..^1]);
            next = more[^1];
        }
        return listed.Where(sector => sector >= 0).Take(most);
    }

    static byte[] Chain(int start, IReadOnlyList<int> table, Func<int, byte[]> sector)
    {
        using var stream = new MemoryStream();
        for (var (at, step) = (start, 0); at >= 0 && step <= table.Count; step++)
        {
            stream.Write(sector(at));
            at = at < table.Count ? table[at] : -1;
        }
        return stream.ToArray();
    }

    byte[] Sector(int sector) => Part(content, (sector + 1L) * size, size);

    static byte[] Part(byte[] from, long at, int length) => at < 0 || at >= from.Length ? [] : from.AsSpan((int)at, (int)Math.Min(length, from.Length - at)).ToArray();

    static IEnumerable<int> Numbers(byte[] bytes) => Enumerable.Range(0, bytes.Length / 4).Select(index => Number(bytes, index * 4));

    static int Number(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    static int Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
}
