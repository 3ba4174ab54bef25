# Two stages: wheels and their compilers stay behind; the image holds Python, the packages and one user.
FROM python:3.11-slim AS build
WORKDIR /src
COPY requirements.lock pyproject.toml README.md ./
RUN python -m venv /opt/zhengtu && /opt/zhengtu/bin/pip install --no-cache-dir --require-hashes -r requirements.lock
COPY corpus corpus
COPY extract extract
COPY graph graph
COPY cypher cypher
COPY viz viz
COPY zhengtu zhengtu
RUN /opt/zhengtu/bin/pip install --no-cache-dir --no-deps .

FROM python:3.11-slim
RUN useradd --create-home --uid 10001 zhengtu
COPY --from=build /opt/zhengtu /opt/zhengtu
ENV PATH=/opt/zhengtu/bin:$PATH PYTHONUTF8=1 PYTHONDONTWRITEBYTECODE=1
USER zhengtu
WORKDIR /home/zhengtu
ENTRYPOINT ["zhengtu"]
CMD ["--help"]
