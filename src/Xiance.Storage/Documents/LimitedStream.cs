namespace Xiance.Storage.Documents;

/// <summary>A packed part unpacks to more than is allowed, whatever its directory entry says.</summary>
sealed class PartTooLargeException() : IOException("too large");

/// <summary>Reads another stream up to a limit and fails beyond it, so that a packed bomb cannot fill the memory.</summary>
sealed class LimitedStream(Stream inner, long limit) : Stream
{
    long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var taken = inner.Read(buffer, offset, count);
        read += taken;
        return read > limit ? throw new PartTooLargeException() : taken;
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
